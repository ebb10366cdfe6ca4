import type { TeamRow } from '../store/store.ts'

/**
 * T2. An event that its reader may not read: that there is one, and the chain after it, which says
 * nothing of the event without its digest, and of that only whoever has the salts can say anything.
 */
export interface WithheldRow {
  seq: number
  /** Hex SHA-256. */
  chain: string
  digest?: never
}

/** An event of the team's stream, as whoever takes the trail along gets it. */
export type ExportedRow = TeamRow | WithheldRow

export function isShown(row: ExportedRow): row is TeamRow {
  return row.digest !== undefined
}

export function withheldRow({ seq, chain }: TeamRow): WithheldRow {
  return { seq, chain }
}
