import { crc32 } from 'node:zlib'
import type { EvaluationId, PersonId, RoomAddress } from '@samsyn/document'
import type { Database } from 'better-sqlite3'
import { DamagedRow } from './damagedRow.ts'
import type { PackedRoom } from './sqliteMessages.ts'

/** A room as appends need it. Kept between transactions, so a rollback must forget it. */
interface Known {
  number: number
  last: number
  /** The checksum's beginning: the address is the same for all of its rows. */
  crc: number
}

interface UpdateRow {
  seq: number
  author: string | null
  body: Uint8Array
  checksum: number
}

/** The rooms' tables. Everything here runs inside the caller's transaction. */
export function roomTables(db: Database) {
  const roomNumber = db
    .prepare<[string, string], number>('SELECT number FROM room WHERE evaluation = ? AND name = ?')
    .pluck()
  const newRoom = db.prepare<[string, string]>('INSERT INTO room (evaluation, name) VALUES (?, ?)')
  const lastSeq = db
    .prepare<[number], number | null>('SELECT max(seq) FROM room_update WHERE room = ?')
    .pluck()
  const newUpdate = db.prepare<[number, number, string | null, Uint8Array, number]>(
    'INSERT INTO room_update (room, seq, author, body, checksum) VALUES (?, ?, ?, ?, ?)',
  )
  const updates = db.prepare<[number], UpdateRow>(
    'SELECT seq, author, body, checksum FROM room_update WHERE room = ? ORDER BY seq',
  )
  const clientOwner = db
    .prepare<[number, number], string>(
      'SELECT person FROM room_client WHERE room = ? AND client = ?',
    )
    .pluck()
  const newClient = db.prepare<[number, number, string]>(
    'INSERT INTO room_client (room, client, person) VALUES (?, ?, ?)',
  )
  const clientsOf = db.prepare<[number], { client: number; person: PersonId }>(
    'SELECT client, person FROM room_client WHERE room = ?',
  )

  const removals = [
    'DELETE FROM room_client WHERE room IN (SELECT number FROM room WHERE evaluation = ?)',
    'DELETE FROM room_update WHERE room IN (SELECT number FROM room WHERE evaluation = ?)',
    'DELETE FROM room WHERE evaluation = ?',
  ].map((sql) => db.prepare<[EvaluationId]>(sql))

  const known = new Map<string, Map<string, Known>>()

  function find({ evaluation, room }: RoomAddress): Known | undefined {
    const remembered = known.get(evaluation)?.get(room)
    if (remembered) return remembered
    const number = roomNumber.get(evaluation, room)
    if (number === undefined) return undefined
    return remember({ evaluation, room }, number, lastSeq.get(number) ?? 0)
  }

  function remember({ evaluation, room }: RoomAddress, number: number, last: number): Known {
    const found = { number, last, crc: crc32(`${evaluation}/${room}`) }
    const siblings = known.get(evaluation) ?? new Map<string, Known>()
    known.set(evaluation, siblings.set(room, found))
    return found
  }

  function write(room: Known, author: string | null, body: Uint8Array): void {
    const seq = room.last + 1
    newUpdate.run(room.number, seq, author, body, checksum(room.crc, seq, author, body))
    room.last = seq
  }

  function own(room: Known, clients: readonly number[], person: PersonId): void {
    for (const client of clients) {
      const owner = clientOwner.get(room.number, client)
      if (owner === undefined) newClient.run(room.number, client, person)
      else if (owner !== person) throw new Error(`Client id ${client} belongs to another person`)
    }
  }

  return {
    open(address: RoomAddress, seed: Uint8Array): PackedRoom {
      let room = find(address)
      if (!room) {
        const { lastInsertRowid } = newRoom.run(address.evaluation, address.room)
        room = remember(address, Number(lastInsertRowid), 0)
        write(room, null, seed)
      }
      const { number, crc } = room
      const rows = updates.all(number)
      for (const [index, { seq, author, body, ...row }] of rows.entries()) {
        if (seq !== index + 1) throw new DamagedRow(address, index + 1)
        if (row.checksum !== checksum(crc, seq, author, body)) throw new DamagedRow(address, seq)
      }
      if (rows.length === 0) throw new DamagedRow(address, 1)
      return {
        ...packed(rows.map(({ body }) => body)),
        clients: new Map(clientsOf.all(number).map(({ client, person }) => [client, person])),
      }
    },

    append(address: RoomAddress, update: Uint8Array, by: PersonId, newClients: number[]): void {
      const room = find(address)
      if (!room) {
        throw new Error(`Room ${address.room} of ${address.evaluation} has never been opened`)
      }
      own(room, newClients, by)
      write(room, by, update)
    },

    remove(evaluation: EvaluationId): void {
      known.delete(evaluation)
      for (const removal of removals) removal.run(evaluation)
    },

    /** After a rollback what was remembered may not be so. */
    forget: () => known.clear(),
  }
}

function checksum(crc: number, seq: number, author: string | null, body: Uint8Array): number {
  return crc32(body, crc32(` ${seq} ${author ?? ''} `, crc))
}

function packed(bodies: Uint8Array[]): { bytes: Uint8Array<ArrayBuffer>; lengths: number[] } {
  const lengths = bodies.map((body) => body.length)
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0))
  let at = 0
  for (const body of bodies) {
    bytes.set(body, at)
    at += body.length
  }
  return { bytes, lengths }
}
