import type { PersonId, RoomAddress } from '@samsyn/document'
import type { Database } from 'better-sqlite3'
import {
  combined,
  headChecksum,
  type LogHead,
  ownerChecksum,
  roomChecksum,
  rowChecksum,
} from './checksums.ts'
import { isCorrupt, readable } from './corrupt.ts'
import type { DamagedPlace } from './damagedRow.ts'
import { registerIn } from './sqliteRegister.ts'
import { roomLogs } from './sqliteRoomLogs.ts'

/** A row as it lies in the file. */
interface RawRow {
  seq: number
  author: PersonId | null
  body: Uint8Array
  checksum: number
}

interface Head extends LogHead {
  checksum: number
}

/** A room's log as it lies in the file, whole or not. */
export interface BrokenRoom {
  damaged: DamagedPlace | undefined
  /** Every row that is what was written, also behind a page that cannot be read. */
  rows: { seq: number; author: PersonId | null; update: Uint8Array }[]
  /** How many are gone or changed; undefined where the head does not tell. */
  lost: number | undefined
  /** Whose the client ids are, as far as that was found. */
  owners: Map<number, PersonId>
  /** Whether these are all owners that there were, by their checksum. */
  areOwners(owners: ReadonlyMap<number, PersonId>): boolean
  /** Whether a row that is lost was exactly this, by its checksum. */
  wasRow(seq: number, author: PersonId | null, update: Uint8Array): boolean
  /** All that is in the file of it. */
  raw: {
    head: Head | undefined
    rows: RawRow[]
    owners: { client: number; person: PersonId }[]
  }
}

/** Reads damaged rooms, and makes them whole inside the caller's transaction. */
export function roomRepair(db: Database) {
  const logs = roomLogs(db)
  const register = registerIn(db)
  const headOf = db.prepare<[string, string], Head & { number: number }>(
    `SELECT number, first, last, sum, owners, checksum FROM room
     WHERE evaluation = ? AND name = ?`,
  )
  const [upwards, downwards] = ['ASC', 'DESC'].map((order) =>
    db.prepare<[number], RawRow>(
      `SELECT seq, author, body, checksum FROM room_update WHERE room = ? ORDER BY seq ${order}`,
    ),
  )
  const ownersOf = db.prepare<[number], { client: number; person: PersonId }>(
    'SELECT client, person FROM room_client WHERE room = ?',
  )
  const emptied = [
    'DELETE FROM room_update WHERE room = ?',
    'DELETE FROM room_client WHERE room = ?',
    'DELETE FROM room WHERE number = ?',
  ].map((sql) => db.prepare<[number]>(sql))
  const newRoom = db.prepare<[LogHead & RoomAddress & { number: number; checksum: number }]>(
    `INSERT INTO room (number, evaluation, name, first, last, sum, owners, checksum)
     VALUES (:number, :evaluation, :room, :first, :last, :sum, :owners, :checksum)`,
  )
  const newRow = db.prepare<[number, number, Uint8Array, number]>(
    'INSERT INTO room_update (room, seq, author, body, checksum) VALUES (?, ?, NULL, ?, ?)',
  )
  const newOwner = db.prepare<[number, number, PersonId]>(
    'INSERT INTO room_client (room, client, person) VALUES (?, ?, ?)',
  )

  function found({ evaluation, room }: RoomAddress) {
    try {
      const head = headOf.get(evaluation, room)
      if (head) return head
    } catch (error) {
      if (!isCorrupt(error)) throw error
    }
    return { number: register.lostRoom({ evaluation, room })?.number }
  }

  /** From both ends, as far as pages can be read. */
  function rawRows(number: number): RawRow[] {
    const rows = new Map<number, RawRow>()
    for (const row of readable(upwards?.iterate(number))) rows.set(row.seq, row)
    for (const row of readable(downwards?.iterate(number))) {
      if (rows.has(row.seq)) break
      rows.set(row.seq, row)
    }
    return [...rows.values()].sort((a, b) => a.seq - b.seq)
  }

  function room(address: RoomAddress): BrokenRoom {
    const { number, ...head } = found(address)
    const crc = roomChecksum(address)
    const inHead = 'last' in head ? head : undefined
    const trusted = inHead?.checksum === (inHead && headChecksum(crc, inHead)) ? inHead : undefined
    const isOf = ({ seq }: RawRow) => !trusted || (seq >= trusted.first && seq <= trusted.last)
    const raw = number === undefined ? [] : rawRows(number)
    const rows = raw.filter(isOf).filter(({ seq, author, body, checksum }) => {
      return checksum === rowChecksum(crc, seq, author, body)
    })
    const owned = number === undefined ? [] : [...readable(ownersOf.iterate(number))]
    const sum = rows.reduce((all, { checksum }) => combined(all, checksum), trusted?.sum ?? 0)
    const lost = trusted && trusted.last - trusted.first + 1 - rows.length
    return {
      damaged: logs.read(address)?.damaged,
      rows: rows.map(({ seq, author, body }) => ({ seq, author, update: body })),
      lost,
      owners: new Map(owned.map(({ client, person }) => [client, person])),
      areOwners: (owners) => trusted?.owners === sumOf(crc, owners),
      wasRow(seq, author, update) {
        const checksum = rowChecksum(crc, seq, author, update)
        // What all rows come to, without those that are there, is the one that is not.
        if (lost === 1 && sum === checksum) return true
        return raw.some((row) => row.seq === seq && row.checksum === checksum)
      },
      raw: { head: inHead, rows: raw, owners: owned },
    }
  }

  function replaceLog(
    address: RoomAddress,
    state: Uint8Array,
    owners: ReadonlyMap<number, PersonId>,
  ): void {
    const { number, ...head } = found(address)
    if (number === undefined) throw new Error('nobody knows under which number its rows stand')
    const crc = roomChecksum(address)
    // A number that no row had: a mark of the old log is none of the new.
    const before = Math.max(0, 'last' in head ? head.last : 0, rawRows(number).at(-1)?.seq ?? 0)
    const seq = Number.isSafeInteger(before + 1) ? before + 1 : 1
    for (const emptying of emptied) emptying.run(number)
    const checksum = rowChecksum(crc, seq, null, state)
    const sums = { first: seq, last: seq, sum: checksum, owners: sumOf(crc, owners) }
    newRoom.run({ ...address, number, ...sums, checksum: headChecksum(crc, sums) })
    newRow.run(number, seq, state, checksum)
    for (const [client, person] of owners) newOwner.run(number, client, person)
    const kept = room(address)
    const isThere = Buffer.compare(kept.rows[0]?.update ?? new Uint8Array(), state) === 0
    if (kept.damaged !== undefined || !isThere) throw new Error('it is not what was written')
  }

  return { room, replaceLog }
}

function sumOf(crc: number, owners: ReadonlyMap<number, PersonId>): number {
  return [...owners].reduce((all, one) => combined(all, ownerChecksum(crc, ...one)), 0)
}
