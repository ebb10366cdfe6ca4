import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type SqliteStatistics, SqliteThread } from './sqliteThread.ts'
import type { Commit, EvaluationStore, RoomStore, Store, StoredRoom } from './store.ts'

export interface SqliteStore extends Store {
  statistics(): SqliteStatistics
}

/**
 * The store in `<folder>/samsyn.sqlite`, which is made when missing. Rejects with one clear line
 * when the folder can't be written or the data is a newer program's.
 */
export async function openSqliteStore(folder: string): Promise<SqliteStore> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`Cannot use the folder ${folder}: ${reason}`)
  }
  const thread = await SqliteThread.open(join(folder, 'samsyn.sqlite'))
  return {
    rooms: roomsOn(thread),
    evaluations: evaluationsOn(thread),
    remove: (id) => thread.ask({ do: 'remove', id }),
    purge: () => thread.ask({ do: 'purge' }),
    statistics: () => thread.statistics(),
    close: () => thread.close(),
  }
}

function roomsOn(thread: SqliteThread): RoomStore {
  return {
    async open({ evaluation, room }, seed): Promise<StoredRoom> {
      const { bytes, lengths, clients } = await thread.ask({
        do: 'open',
        address: { evaluation, room },
        seed: thread.pack(seed),
      })
      return { updates: apart(bytes, lengths), clients }
    },
    append({ evaluation, room }, { update, by, newClients }) {
      const address = { evaluation, room }
      const span = thread.pack(update)
      return thread.ask({ do: 'append', address, update: span, by, newClients: [...newClients] })
    },
  }
}

function evaluationsOn(thread: SqliteThread): EvaluationStore {
  return {
    ids: () => thread.ask({ do: 'ids' }),
    load: (id) => thread.ask({ do: 'load', id }),
    teamAfter: (id, after) => thread.ask({ do: 'teamAfter', id, after }),
    commit: (id, change) => thread.ask({ do: 'commit', id, change: copied(change) }),
    erase: (id, erasure) => thread.ask({ do: 'erase', id, erasure: structuredClone(erasure) }),
    answerTo: (id, command) => thread.ask({ do: 'answerTo', id, command }),
  }
}

function apart(bytes: Uint8Array, lengths: number[]): Uint8Array[] {
  let to = 0
  return lengths.map((length) => {
    to += length
    return bytes.slice(to - length, to)
  })
}

/** What is asked leaves a moment later; the caller may change its own objects before. */
function copied({ expectedSeq, team, private: rows, answer }: Commit): Commit {
  return {
    expectedSeq,
    team: team.map((row) => ({ ...row })),
    private: rows.map((row) => ({ ...row })),
    ...(answer && { answer: { ...answer } }),
  }
}
