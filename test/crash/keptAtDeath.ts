import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommandId, EvaluationId } from '@samsyn/document'
import {
  openSqliteStore,
  type StoredAnswer,
  type StoredEvaluation,
  type StoredRoom,
} from '@samsyn/server/store'
import * as Y from 'yjs'
import type { Places } from './places.ts'

/** What lay in the folder of a server at the moment of its death. */
export interface Kept {
  evaluation: StoredEvaluation
  /** In the order in which they were asked for. */
  rooms: { doc: Y.Doc; damaged: StoredRoom['damaged']; first: number; rows: number }[]
  answerTo(command: CommandId): Promise<StoredAnswer | undefined>
  close(): Promise<void>
}

/**
 * Opens a copy, by the store's own code: the next server shall find the folder as the dead one left
 * it, with a log that nobody has tidied.
 */
export async function keptAtDeath(
  folder: string,
  id: EvaluationId,
  places: readonly Places[],
): Promise<Kept> {
  const copy = await mkdtemp(join(tmpdir(), 'samsyn-kept-'))
  for (const name of ['samsyn.sqlite', 'samsyn.sqlite-wal'])
    await copyFile(join(folder, name), join(copy, name)).catch(unlessMissing)
  const store = await openSqliteStore(copy)
  const evaluation = await store.evaluations.load(id)
  if (!evaluation) throw new Error(`evaluation ${id} is gone`)
  const rooms = await Promise.all(
    places.map(async ({ room }) => {
      const log = await store.rooms.log({ evaluation: id, room })
      const doc = new Y.Doc()
      for (const update of log?.updates ?? []) Y.applyUpdate(doc, update)
      return { doc, damaged: log?.damaged, first: log?.first ?? 0, rows: log?.updates.length ?? 0 }
    }),
  )
  return {
    evaluation,
    rooms,
    answerTo: (command) => store.evaluations.answerTo(id, command),
    async close() {
      for (const { doc } of rooms) doc.destroy()
      await store.close()
      await rm(copy, { recursive: true, force: true })
    },
  }
}

function unlessMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
}
