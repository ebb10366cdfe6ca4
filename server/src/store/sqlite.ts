import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { RoomAddress } from '@samsyn/document'
import {
  type AnchorStore,
  FILE_PART,
  type FileStore,
  type SeenStore,
  type VersionStore,
} from './beside.ts'
import { askingOf } from './sqliteAsking.ts'
import type { PackedRoom } from './sqliteMessages.ts'
import { outsideOn } from './sqliteOutsideOn.ts'
import { type SqliteStatistics, SqliteThread } from './sqliteThread.ts'
import type { Commit, EvaluationStore, RoomLog, RoomStore, Store } from './store.ts'

export interface SqliteStore extends Store {
  /**
   * Whether it was certain, when this was opened, which evaluations and rooms there are. Where it was
   * not, one may be gone altogether.
   */
  readonly registerIsWhole: boolean
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
    generation: thread.generation,
    registerIsWhole: thread.registerIsWhole,
    rooms: roomsOn(thread),
    evaluations: evaluationsOn(thread),
    ...besideOn(thread),
    ...outsideOn(thread),
    remove: (id, told) => thread.ask({ do: 'remove', id, told: told && { ...told } }),
    purge: () => thread.ask({ do: 'purge' }),
    statistics: () => thread.statistics(),
    close: () => thread.close(),
  }
}

function roomsOn(thread: SqliteThread): RoomStore {
  return {
    async open({ evaluation, room }, seed) {
      const address = { evaluation, room }
      const packed = await thread.ask({ do: 'open', address, seed: new Uint8Array(seed) })
      // Left by a server that was killed in the middle of it.
      if (packed.unswept) void swept(thread, address).catch(() => {})
      const { mark: _, ...stored } = unpacked(packed)
      return stored
    },
    async log({ evaluation, room }) {
      const packed = await thread.ask({ do: 'log', address: { evaluation, room } })
      return packed && unpacked(packed)
    },
    append: (address, { update, by, newClients }) =>
      thread.append({ do: 'append', address, update, by, newClients }),
    async compact({ evaluation, room }, mark, state) {
      const address = { evaluation, room }
      const copy = new Uint8Array(state)
      const done = await thread.ask({ do: 'compact', address, mark, state: copy })
      if (done === 'compacted') await swept(thread, address)
      return done
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

function besideOn(thread: SqliteThread): {
  anchors: AnchorStore
  versions: VersionStore
  seen: SeenStore
  files: FileStore
  forget: Store['forget']
} {
  const { read, write } = askingOf(thread)
  return {
    anchors: {
      of: (id, room) => read('anchors', id, room),
      put: (id, room, anchors) => write('putAnchors', id, room, anchors),
    },
    versions: {
      all: (id) => read('versions', id),
      add: (id, version, texts) => write('addVersion', id, version, texts),
      texts: (id, digests) => read('texts', id, digests),
      drop: (id, numbers, digests) => write('dropVersions', id, numbers, digests),
    },
    seen: {
      of: (id, person) => read('seen', id, person),
      put: (id, person, seq) => write('putSeen', id, person, seq),
    },
    files: {
      async put(id, head, bytes) {
        const { sha256 } = head
        const whole = bytes.slice()
        await write('beginFile', id, head)
        const last = Math.max(0, Math.ceil(whole.length / FILE_PART) - 1)
        for (let nth = 0; nth <= last; nth++) {
          const part = whole.slice(nth * FILE_PART, (nth + 1) * FILE_PART)
          await write('addFilePart', id, sha256, nth, part, nth === last)
        }
      },
      head: (id, sha256) => read('file', id, sha256),
      part: (id, sha256, nth) => read('filePart', id, sha256, nth),
      all: (id) => read('files', id),
      drop: (id, sha256) => write('dropFile', id, sha256),
    },
    forget: (person) => write('forget', person),
  }
}

/** A part at a time, each its own commit: whoever wants to write meanwhile need not wait for all. */
async function swept(thread: SqliteThread, address: RoomAddress): Promise<void> {
  while (await thread.ask({ do: 'sweep', address }));
}

/** The updates are parts of one buffer, which came over without being copied. */
function unpacked({ bytes, lengths, clients, first, damaged, mark }: PackedRoom): RoomLog {
  let to = 0
  const updates = lengths.map((length) => {
    to += length
    return bytes.subarray(to - length, to)
  })
  return { updates, clients, first, damaged, mark }
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
