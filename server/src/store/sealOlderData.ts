import type { EvaluationId, PersonId, RoomAddress } from '@samsyn/document'
import type { Database } from 'better-sqlite3'
import {
  combined,
  headChecksum,
  ownerChecksum,
  privateChecksum,
  roomChecksum,
  teamChecksum,
} from './checksums.ts'
import { registerIn } from './sqliteRegister.ts'
import type { PrivateRow, TeamRow } from './store.ts'

/**
 * Heads and checksums for data that was written before there were any: it is taken to be whole, but
 * for what its own checksums say.
 */
export function sealRooms(db: Database): void {
  const rooms = db.prepare<[], RoomAddress & { number: number }>(
    'SELECT number, evaluation, name AS room FROM room',
  )
  const rows = db.prepare<[number], { seq: number; checksum: number }>(
    'SELECT seq, checksum FROM room_update WHERE room = ?',
  )
  const clients = db.prepare<[number], { client: number; person: PersonId }>(
    'SELECT client, person FROM room_client WHERE room = ?',
  )
  const seal = db.prepare(
    'UPDATE room SET last = ?, sum = ?, owners = ?, checksum = ? WHERE number = ?',
  )
  for (const { number, ...address } of rooms.all()) {
    const crc = roomChecksum(address)
    const head = { first: 1, last: 0, sum: 0, owners: 0 }
    for (const { seq, checksum } of rows.all(number)) {
      head.last = Math.max(head.last, seq)
      head.sum = combined(head.sum, checksum)
    }
    for (const { client, person } of clients.all(number))
      head.owners = combined(head.owners, ownerChecksum(crc, client, person))
    seal.run(head.last, head.sum, head.owners, headChecksum(crc, head), number)
  }
}

export function sealEvaluations(db: Database): void {
  const evaluations = db.prepare<[], { number: number; id: EvaluationId }>(
    'SELECT number, id FROM evaluation',
  )
  const team = db.prepare<[number], TeamRow>(
    `SELECT seq, at, actor, type, body, salt, digest, chain FROM team_event
     WHERE evaluation = ? ORDER BY seq`,
  )
  const entries = db.prepare<[number], PrivateRow & { number: number }>(
    `SELECT number, person, sub_question AS subQuestion, revision, at, kind, body
     FROM private_entry WHERE evaluation = ?`,
  )
  const sealTeam = db.prepare('UPDATE team_event SET checksum = ? WHERE evaluation = ? AND seq = ?')
  const sealEntry = db.prepare('UPDATE private_entry SET checksum = ? WHERE number = ?')
  const seal = db.prepare('UPDATE evaluation SET last = ?, sum = ?, private = ? WHERE number = ?')
  for (const { number, id } of evaluations.all()) {
    const rows = team.all(number)
    const sums = { team: 0, private: 0 }
    for (const row of rows) {
      const checksum = teamChecksum(id, row)
      sealTeam.run(checksum, number, row.seq)
      sums.team = combined(sums.team, checksum)
    }
    for (const entry of entries.all(number)) {
      const checksum = privateChecksum(id, entry)
      sealEntry.run(checksum, entry.number)
      sums.private = combined(sums.private, checksum)
    }
    seal.run(rows.at(-1)?.seq ?? 0, sums.team, sums.private, number)
  }
}

/** Whatever there is now is registered; what was lost before this is not known any more. */
export function registerOlderData(db: Database): void {
  const evaluations = db.prepare<[], { number: number; id: EvaluationId }>(
    'SELECT number, id FROM evaluation',
  )
  const rooms = db.prepare<[], RoomAddress & { number: number }>(
    'SELECT number, evaluation, name AS room FROM room',
  )
  registerIn(db).fill(evaluations.all(), rooms.all())
}
