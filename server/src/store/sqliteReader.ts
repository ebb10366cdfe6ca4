import { join } from 'node:path'
import type { EvaluationId } from '@samsyn/document'
import SqliteDatabase from 'better-sqlite3'
import type { StoredTemplate } from './outside.ts'
import { registerIn } from './sqliteRegister.ts'
import { hasOutside, hasRegister } from './sqliteSchema.ts'
import { templatesIn } from './sqliteTemplates.ts'
import type { TeamRow } from './store.ts'

/** The team's streams in a data folder, for whoever only looks. */
export interface TrailReader {
  /** Also one that the server does not find any more, though its events are there. */
  ids(): EvaluationId[]
  /** As they stand at this moment, whole. */
  team(id: EvaluationId): TeamRow[]
  /** What went out under this digest, whatever it is by now. */
  snapshot(id: EvaluationId, digest: string): Uint8Array | undefined
  /** Those that were brought in. */
  templates(): StoredTemplate[]
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
  const numbers = db.prepare<[], { id: EvaluationId; number: number }>(
    'SELECT id, number FROM evaluation ORDER BY number',
  )
  const team = db.prepare<[number], TeamRow>(
    `SELECT seq, at, actor, type, body, salt, digest, chain FROM team_event
     WHERE evaluation = ? ORDER BY seq`,
  )
  const snapshot = hasOutside(db)
    ? db
        .prepare<[EvaluationId, string], Uint8Array>(
          'SELECT body FROM snapshot WHERE evaluation = ? AND digest = ?',
        )
        .pluck()
    : undefined
  const register = hasRegister(db) ? registerIn(db) : undefined
  const all = (): Map<EvaluationId, number> => {
    const found = new Map<EvaluationId, number>()
    for (const [id, { number }] of register?.all() ?? []) if (number !== null) found.set(id, number)
    for (const { id, number } of numbers.all()) found.set(id, number)
    return found
  }
  return {
    // As they were made; the register is kept in another order.
    ids: () => [...all()].toSorted(([, a], [, b]) => a - b).map(([id]) => id),
    team: (id) => team.all(all().get(id) ?? 0),
    snapshot: (id, digest) => snapshot?.get(id, digest),
    templates: () => templatesIn(db),
    close: () => void db.close(),
  }
}
