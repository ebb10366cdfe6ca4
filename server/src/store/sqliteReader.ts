import { join } from 'node:path'
import type { EvaluationId } from '@samsyn/document'
import SqliteDatabase from 'better-sqlite3'
import type { TeamRow } from './store.ts'

/** The team's streams in a data folder, for whoever only looks. */
export interface TrailReader {
  ids(): EvaluationId[]
  /** As they stand at this moment, whole. */
  team(id: EvaluationId): TeamRow[]
  close(): void
}

/**
 * Opens the store in a folder for reading alone, also while a server writes in it. Throws where
 * there is none, or none that this program can read.
 */
export function openTrailReader(folder: string): TrailReader {
  const db = new SqliteDatabase(join(folder, 'samsyn.sqlite'), {
    readonly: true,
    fileMustExist: true,
  })
  const ids = db.prepare<[], EvaluationId>('SELECT id FROM evaluation ORDER BY number').pluck()
  const team = db.prepare<[EvaluationId], TeamRow>(
    `SELECT seq, at, actor, type, body, salt, digest, chain FROM team_event
     WHERE evaluation = (SELECT number FROM evaluation WHERE id = ?) ORDER BY seq`,
  )
  return {
    ids: () => ids.all(),
    team: (id) => team.all(id),
    close: () => void db.close(),
  }
}
