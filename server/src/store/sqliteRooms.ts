import type { EvaluationId, PersonId, RoomAddress } from '@samsyn/document'
import type { Database } from 'better-sqlite3'
import {
  combined,
  headChecksum,
  type LogHead,
  ownerChecksum,
  roomChecksum,
  rowChecksum,
} from './checksums.ts'
import { type DamagedPlace, DamagedRow } from './damagedRow.ts'
import type { Append } from './packedAppends.ts'
import { registerIn } from './sqliteRegister.ts'
import { lastRead, markOf } from './sqliteRoomLogs.ts'

/** A room as appends need it. Kept between transactions, so a rollback must forget it. */
interface Known extends LogHead {
  number: number
  /** What its checksums begin with. */
  crc: number
}

/** Rows that one sweep takes: a few milliseconds, in which nobody else's commit waits. */
const SWEPT_AT_ONCE = 500

/** Writes in the rooms' tables. Everything here runs inside the caller's transaction. */
export function roomTables(db: Database) {
  const roomOf = db.prepare<[string, string], LogHead & { number: number; checksum: number }>(
    `SELECT number, first, last, sum, owners, checksum FROM room
     WHERE evaluation = ? AND name = ?`,
  )
  const register = registerIn(db)
  const newRoom = db.prepare<[number, string, string]>(
    'INSERT INTO room (number, evaluation, name) VALUES (?, ?, ?)',
  )
  // Also behind the rows of rooms that are lost: nobody's rows shall become another's.
  const freeNumber = db
    .prepare<[], number>(
      `SELECT 1 + max(coalesce((SELECT max(number) FROM room), 0),
                      coalesce((SELECT max(room) FROM room_update), 0),
                      coalesce((SELECT max(room) FROM room_client), 0))`,
    )
    .pluck()
  // By place and not by name: it is run for every commit of every room.
  const newHead = db.prepare<[number, number, number, number, number, number]>(
    'UPDATE room SET first = ?, last = ?, sum = ?, owners = ?, checksum = ? WHERE number = ?',
  )
  const newUpdate = db.prepare<[number, number, string | null, Uint8Array, number]>(
    'INSERT INTO room_update (room, seq, author, body, checksum) VALUES (?, ?, ?, ?, ?)',
  )
  const newState = db.prepare<[Uint8Array, number, number, number]>(
    'UPDATE room_update SET author = NULL, body = ?, checksum = ? WHERE room = ? AND seq = ?',
  )
  const bodyAt = db
    .prepare<[number, number], Uint8Array>(
      'SELECT body FROM room_update WHERE room = ? AND seq = ?',
    )
    .pluck()
  const checksumsAfter = db
    .prepare<[number, number], number>(
      'SELECT checksum FROM room_update WHERE room = ? AND seq > ?',
    )
    .pluck()
  const sweep = db.prepare<[{ number: number; first: number; many: number }]>(
    `DELETE FROM room_update WHERE room = :number AND seq < :first
     AND seq < (SELECT min(seq) FROM room_update WHERE room = :number) + :many`,
  )
  const ownerOf = db
    .prepare<[number, number], string>(
      'SELECT person FROM room_client WHERE room = ? AND client = ?',
    )
    .pluck()
  const newClient = db.prepare<[number, number, string]>(
    'INSERT INTO room_client (room, client, person) VALUES (?, ?, ?)',
  )
  const numbersOf = db
    .prepare<[EvaluationId], number>('SELECT number FROM room WHERE evaluation = ?')
    .pluck()
  const removals = [
    'DELETE FROM room_client WHERE room = ?',
    'DELETE FROM room_update WHERE room = ?',
    'DELETE FROM room WHERE number = ?',
  ].map((sql) => db.prepare<[number]>(sql))

  const known = new Map<string, Map<string, Known>>()
  /** Their heads have moved and are not written yet. */
  const moved = new Set<Known>()
  const damaged = new Map<string, Map<string, DamagedPlace>>()

  function find(address: RoomAddress): Known | undefined {
    const remembered = known.get(address.evaluation)?.get(address.room)
    if (remembered) return remembered
    const found = roomOf.get(address.evaluation, address.room)
    if (!found) return undefined
    const { checksum, ...head } = found
    const crc = roomChecksum(address)
    if (checksum !== headChecksum(crc, head)) throw new DamagedRow(address, 'head')
    return remember(address, { ...head, crc })
  }

  function remember({ evaluation, room }: RoomAddress, found: Known): Known {
    const siblings = known.get(evaluation) ?? new Map<string, Known>()
    known.set(evaluation, siblings.set(room, found))
    return found
  }

  /** Heads are written once a transaction, however many rows came: see `flush`. */
  function move(room: Known, change: Partial<LogHead>): void {
    Object.assign(room, change)
    moved.add(room)
  }

  function write(room: Known, author: string | null, body: Uint8Array): void {
    const seq = room.last + 1
    const checksum = rowChecksum(room.crc, seq, author, body)
    newUpdate.run(room.number, seq, author, body, checksum)
    move(room, { last: seq, sum: combined(room.sum, checksum) })
  }

  function own(room: Known, clients: readonly number[], person: PersonId): void {
    for (const client of clients) {
      const owner = ownerOf.get(room.number, client)
      if (owner !== undefined && owner !== person)
        throw new Error(`Client id ${client} belongs to another person`)
      if (owner !== undefined) continue
      newClient.run(room.number, client, person)
      move(room, { owners: combined(room.owners, ownerChecksum(room.crc, client, person)) })
    }
  }

  return {
    /** Makes the room with its seed, unless there is one, or was one that is lost. */
    make(address: RoomAddress, seed: Uint8Array): void {
      const { evaluation, room } = address
      if (known.get(evaluation)?.has(room) || roomOf.get(evaluation, room)) return
      if (register.lostRoom(address)) return
      const number = freeNumber.get() ?? 1
      register.addRoom(address, number)
      newRoom.run(number, evaluation, room)
      const nothing = { number, first: 1, last: 0, sum: 0, owners: 0 }
      write(remember(address, { ...nothing, crc: roomChecksum(address) }), null, seed)
    },

    append({ address, update, by, newClients }: Append): void {
      const place = damaged.get(address.evaluation)?.get(address.room)
      if (place !== undefined) throw new DamagedRow(address, place)
      const room = find(address)
      if (!room) {
        throw new Error(`Room ${address.room} of ${address.evaluation} has never been opened`)
      }
      own(room, newClients, by)
      write(room, by, update)
    },

    /**
     * From now on the log begins with `state`, in the place of the last row it stands for. The rows
     * before that are no longer looked at; `sweep` takes them away.
     */
    compact(address: RoomAddress, mark: string, state: Uint8Array): 'compacted' | 'stale' {
      if (damaged.get(address.evaluation)?.has(address.room)) return 'stale'
      const room = find(address)
      if (!room) return 'stale'
      const seq = lastRead(mark)
      const since = checksumsAfter.all(room.number, seq).reduce(combined, 0)
      if (markOf({ ...room, last: seq, sum: combined(room.sum, since) }) !== mark) return 'stale'
      const checksum = rowChecksum(room.crc, seq, null, state)
      newState.run(state, checksum, room.number, seq)
      const kept = bodyAt.get(room.number, seq)
      if (!kept || rowChecksum(room.crc, seq, null, kept) !== checksum)
        throw new DamagedRow(address, seq)
      move(room, { first: seq, sum: combined(since, checksum) })
      return 'compacted'
    },

    /** Takes some of the rows away that a compaction has replaced. Says whether there may be more. */
    sweep(address: RoomAddress): boolean {
      const room = find(address)
      if (!room) return false
      const { number, first } = room
      return sweep.run({ number, first, many: SWEPT_AT_ONCE }).changes > 0
    },

    remove(evaluation: EvaluationId): void {
      for (const room of known.get(evaluation)?.values() ?? []) moved.delete(room)
      known.delete(evaluation)
      damaged.delete(evaluation)
      const found = register.find(evaluation)
      const registered = found === 'damaged' ? [] : [...(found?.rooms.values() ?? [])]
      for (const number of new Set([...numbersOf.all(evaluation), ...registered]))
        for (const removal of removals) removal.run(number)
    },

    /** From now on nothing is written in this room. */
    shut({ evaluation, room }: RoomAddress, place: DamagedPlace): void {
      const siblings = damaged.get(evaluation) ?? new Map<string, DamagedPlace>()
      damaged.set(evaluation, siblings.set(room, place))
    },

    /** Writes the heads that have moved; the last thing before a commit. */
    flush(): void {
      for (const room of moved) {
        const { number, crc, first, last, sum, owners } = room
        newHead.run(first, last, sum, owners, headChecksum(crc, room), number)
      }
      moved.clear()
    },

    /** After a rollback what was remembered may not be so. */
    forget(): void {
      known.clear()
      moved.clear()
    },
  }
}
