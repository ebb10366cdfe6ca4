import { crc32 } from 'node:zlib'
import type { EvaluationId, PersonId, RoomAddress } from '@samsyn/document'
import type { PrivateRow, TeamRow } from './store.ts'

/**
 * Checksums against damage, not against people: whoever can write in the file can write these too.
 * Each covers where its row belongs, so that a row in the wrong place is as wrong as a changed one.
 */

/** What all checksums of a room begin with. */
export function roomChecksum({ evaluation, room }: RoomAddress): number {
  return crc32(`${evaluation}/${room}`)
}

/** Of one row of the log. The server's own rows, the seed and what is compacted, have no author. */
export function rowChecksum(
  ofRoom: number,
  seq: number,
  author: string | null,
  body: Uint8Array,
): number {
  return crc32(body, crc32(` ${seq} ${author ?? ''} `, ofRoom))
}

/** Of whose one client id is. */
export function ownerChecksum(ofRoom: number, client: number, person: PersonId): number {
  return crc32(`${client} ${person}`, ofRoom)
}

export function teamChecksum(evaluation: EvaluationId, row: TeamRow): number {
  const { seq, at, actor, type, body, salt, digest, chain } = row
  return crc32(JSON.stringify([evaluation, seq, at, actor, type, body, salt, digest, chain]))
}

export function privateChecksum(evaluation: EvaluationId, row: PrivateRow): number {
  const { person, subQuestion, revision, at, kind, body } = row
  return crc32(JSON.stringify([evaluation, person, subQuestion, revision, at, kind, body]))
}

/** What a room's log as a whole has to come to. A row that is lost at the end is missed by this. */
export interface LogHead {
  /** The number of the first row: more than 1 when what came before is in it. */
  first: number
  last: number
  /** All rows' checksums from first to last, combined by exclusive or. */
  sum: number
  /** Those of all client ids, likewise. */
  owners: number
}

export function headChecksum(ofRoom: number, { first, last, sum, owners }: LogHead): number {
  return crc32(`${first} ${last} ${sum} ${owners}`, ofRoom)
}

/** Of a row beside rooms and streams: of all that it says. */
export function besideChecksum(...parts: readonly unknown[]): number {
  return crc32(JSON.stringify(parts))
}

/** The same of one with bytes in it. */
export function bytesChecksum(body: Uint8Array, ...parts: readonly unknown[]): number {
  return crc32(body, besideChecksum(...parts))
}

/** Exclusive or, as SQLite and crc32 write whole numbers: without a sign. */
export function combined(one: number, other: number): number {
  return (one ^ other) >>> 0
}

/** Of what the register says of one evaluation. */
export function registerChecksum(entry: {
  evaluation: EvaluationId
  number: number | null
  rooms: string
}): number {
  return crc32(JSON.stringify([entry.evaluation, entry.number, entry.rooms]))
}
