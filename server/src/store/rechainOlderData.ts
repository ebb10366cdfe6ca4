import { createHash } from 'node:crypto'
import type { EvaluationId } from '@samsyn/document'
import type { Database } from 'better-sqlite3'
import canonicalize from 'canonicalize'
import { combined, teamChecksum } from './checksums.ts'
import type { TeamRow } from './store.ts'

interface StoredRow extends TeamRow {
  checksum: number
}

/**
 * T2. Up to version 2 of the data a row's chain was over its fields themselves, and since then over
 * a digest of them. Rows that continue the old chain continue the new one; from the first that does
 * not, or is not what was written, all stay as they are, and are found there as before. The recipes
 * stand here once more: this tells how it was then, whatever they become.
 */
export function rechainEvaluations(db: Database): void {
  const evaluations = db.prepare<[], { number: number; id: EvaluationId; sum: number }>(
    'SELECT number, id, sum FROM evaluation',
  )
  const rowsOf = db.prepare<[number], StoredRow>(
    `SELECT seq, at, actor, type, body, salt, digest, chain, checksum FROM team_event
     WHERE evaluation = ? ORDER BY seq`,
  )
  const rechain = db.prepare(
    'UPDATE team_event SET chain = ?, checksum = ? WHERE evaluation = ? AND seq = ?',
  )
  const seal = db.prepare('UPDATE evaluation SET sum = ? WHERE number = ?')
  for (const { number, id, sum } of evaluations.all()) {
    let old = sha256({ evaluation: id })
    let chain = old
    let sealed = sum
    for (const { checksum, ...row } of rowsOf.all(number)) {
      const { seq, at, actor, type, digest } = row
      old = sha256({ seq, at, actor, type, digest, before: old })
      if (old !== row.chain || checksum !== teamChecksum(id, row)) break
      chain = sha256({ seq, head: sha256({ at, actor, type, digest }), before: chain })
      const anew = teamChecksum(id, { ...row, chain })
      rechain.run(chain, anew, number, seq)
      sealed = combined(sealed, combined(checksum, anew))
    }
    seal.run(sealed, number)
  }
}

/** Hex, over RFC 8785. */
function sha256(value: object): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex')
}
