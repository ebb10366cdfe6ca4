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
import { isCorrupt } from './corrupt.ts'
import type { DamagedPlace } from './damagedRow.ts'
import type { PackedRoom } from './sqliteMessages.ts'
import { registerIn } from './sqliteRegister.ts'

interface Head extends LogHead {
  number: number
  checksum: number
}

const noHead = { first: 1, last: 0, sum: 0, owners: 0, checksum: 0 }

interface UpdateRow {
  seq: number
  author: string | null
  body: Uint8Array
  checksum: number
}

/**
 * Reads the log of a room and finds what is not what was written. Not inside a transaction that
 * writes: where a page of the file is no page, SQLite refuses to commit whoever has met it.
 */
export function roomLogs(db: Database) {
  const headOf = db.prepare<[string, string], Head>(
    `SELECT number, first, last, sum, owners, checksum FROM room
     WHERE evaluation = ? AND name = ?`,
  )
  const rowsFrom = db.prepare<[number, number], UpdateRow>(
    `SELECT seq, author, body, checksum FROM room_update
     WHERE room = ? AND seq >= ? ORDER BY seq`,
  )
  const clientsOf = db.prepare<[number], { client: number; person: PersonId }>(
    'SELECT client, person FROM room_client WHERE room = ?',
  )
  const register = registerIn(db)
  const unsweptIn = db
    .prepare<[number, number], number>(
      'SELECT 1 FROM room_update WHERE room = ? AND seq < ? LIMIT 1',
    )
    .pluck()

  /** Undefined where there never was such a room; without a number where that is lost too. */
  function headOrLost(address: RoomAddress): Head | 'lost' | { lost: number } | undefined {
    try {
      const head = headOf.get(address.evaluation, address.room)
      if (head) return head
    } catch (error) {
      if (!isCorrupt(error)) throw error
    }
    const lost = register.lostRoom(address)
    return lost && (lost.number === undefined ? 'lost' : { lost: lost.number })
  }

  /** Every row that is what was written, in order, and the first place that is not. */
  function whole(crc: number, { number, first, last, sum }: Head, trusted: boolean) {
    const bodies: Uint8Array[] = []
    let damaged: DamagedPlace | undefined
    let next = first
    let all = 0
    try {
      // A head that is damaged says neither where the log begins nor where it ends.
      for (const row of rowsFrom.iterate(number, trusted ? first : 0)) {
        const { seq, author, body, checksum } = row
        if (seq !== next && trusted) damaged ??= next
        next = seq + 1
        const belongs = !trusted || seq <= last
        if (belongs && checksum === rowChecksum(crc, seq, author, body)) {
          all = combined(all, checksum)
          bodies.push(body)
        } else damaged ??= seq
      }
    } catch (error) {
      // What stands before a page that cannot be read is whole all the same.
      if (!isCorrupt(error)) throw error
      damaged ??= next
    }
    if (trusted && next <= last) damaged ??= next
    if (!trusted || all !== sum) damaged ??= 'head'
    return { bodies, damaged }
  }

  return {
    /** Undefined where there is no such room. */
    read(address: RoomAddress): PackedRoom | undefined {
      const found = headOrLost(address)
      if (found === undefined) return undefined
      if (found === 'lost') return nothingOf()
      const isLost = 'lost' in found
      const head = isLost ? { ...noHead, number: found.lost } : found
      const crc = roomChecksum(address)
      const trusted = !isLost && head.checksum === headChecksum(crc, head)
      const { bodies, damaged: inRows } = whole(crc, head, trusted)
      const clients = new Map<number, PersonId>()
      let owners = 0
      for (const { client, person } of clientsOf.iterate(head.number)) {
        clients.set(client, person)
        owners = combined(owners, ownerChecksum(crc, client, person))
      }
      const inOwners = owners === head.owners ? undefined : 'owners'
      const damaged = isLost ? 'lost' : (inRows ?? inOwners)
      const { first } = head
      const unswept = damaged === undefined && unsweptIn.get(head.number, first) !== undefined
      return { ...packed(bodies), clients, first, damaged, unswept, mark: markOf(head) }
    },
  }
}

/** What the log was when it was read. A room that is removed and made anew has another sum. */
export function markOf({ number, first, last, sum }: LogHead & { number: number }): string {
  return [number, first, last, sum].join(' ')
}

/** The number of the last row that was read. */
export function lastRead(mark: string): number {
  return Number(mark.split(' ')[2])
}

/** Of a room that is lost with its number. */
function nothingOf(): PackedRoom {
  const clients = new Map<number, PersonId>()
  return { ...packed([]), clients, first: 1, damaged: 'lost', unswept: false, mark: '' }
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
