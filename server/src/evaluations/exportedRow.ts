import type { TeamRow } from '../store/store.ts'
import { rowHead } from './trail.ts'

/**
 * T2. An event that its reader may not read: that there is one, and its head, by which it is bound to
 * its place like every other. The head says nothing of the event to whoever lacks its digest, and
 * that only those know who have its salts.
 */
export interface WithheldRow {
  seq: number
  /** Hex SHA-256. */
  head: string
  /** Hex SHA-256. */
  chain: string
}

/** An event of the team's stream, as whoever takes the trail along gets it. */
export type ExportedRow = TeamRow | WithheldRow

export function isShown(row: ExportedRow): row is TeamRow {
  return 'digest' in row
}

/** What the chain has of a row beside its number. */
export function headOf(row: ExportedRow): string {
  return isShown(row) ? rowHead(row) : row.head
}

export function withheldRow(row: TeamRow): WithheldRow {
  return { seq: row.seq, head: rowHead(row), chain: row.chain }
}
