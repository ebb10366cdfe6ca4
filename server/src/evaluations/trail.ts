import { createHash } from 'node:crypto'
import type { EvaluationId } from '@samsyn/document'
import type { Recorded } from '@samsyn/scoring'
import canonicalize from 'canonicalize'
import type { TeamRow } from '../store/store.ts'

/**
 * T2. The recipe of the trail, whole. `canonical` is RFC 8785, `sha256` is hex over its UTF-8:
 *
 *     body    = canonical(event)
 *     digest  = sha256(canonical({ body, salt }))          body as the string above
 *     start   = sha256(canonical({ evaluation }))          the chain before the first row
 *     chain   = sha256(canonical({ seq, at, actor, type, digest, before }))
 *
 * where `before` is the chain of the row before, or `start`. A row's head and digest are what the
 * chain covers, so body and salt can be erased (set to null) and it still verifies; while they
 * stand, they must give the digest. The start binds the rows to their evaluation.
 */
export function trailStart(evaluation: EvaluationId): string {
  return sha256({ evaluation })
}

/** The row that records an event after the row whose chain is `before`. `salt`: hex, 128 random bits. */
export function trailRow(
  { seq, at, actor, event }: Recorded,
  salt: string,
  before: string,
): TeamRow {
  const body = canonical(event)
  const digest = sha256({ body, salt })
  const head = { seq, at, actor, type: event.type, digest }
  return { ...head, body, salt, chain: sha256({ ...head, before }) }
}

export type TrailVerdict =
  | { whole: true; rows: number; head: string }
  | { whole: false; seq: number; why: 'numbering' | 'digest' | 'chain' | 'halfErased' | 'type' }

/** Recomputes a whole trail from its rows, in order from the first, and names the first bad row. */
export function verifyTrail(evaluation: EvaluationId, rows: readonly TeamRow[]): TrailVerdict {
  let before = trailStart(evaluation)
  let seq = 0
  for (const row of rows) {
    seq += 1
    const why = faultOf(row, seq, before)
    if (why) return { whole: false, seq: row.seq, why }
    before = row.chain
  }
  return { whole: true, rows: seq, head: before }
}

function faultOf(row: TeamRow, seq: number, before: string) {
  const { at, actor, type, digest, body, salt } = row
  if (row.seq !== seq) return 'numbering'
  if ((body === null) !== (salt === null)) return 'halfErased'
  if (body !== null && sha256({ body, salt }) !== digest) return 'digest'
  if (sha256({ seq, at, actor, type, digest, before }) !== row.chain) return 'chain'
  if (body !== null && (JSON.parse(body) as { type: unknown }).type !== type) return 'type'
  return undefined
}

/** RFC 8785 of something JSON can hold. */
function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('not JSON')
  return text
}

/** Hex SHA-256 over the canonical JSON of a value. */
export function sha256(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex')
}
