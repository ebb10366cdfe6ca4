import { shareOf } from './order.ts'
import { isDecided, isDivergent, isFlagged, type TableRow } from './tableRow.ts'

const reasons = ['escalated', 'returned', 'divergent', 'flagged', 'waiting', 'judging'] as const
/** Why a sub-question is still to be talked about, the most pressing first. */
export type Reason = (typeof reasons)[number]

export interface AgendaItem extends TableRow {
  why: Reason
}

/**
 * What is left, in the order to take it: what the lead is asked for, what came back, what the
 * judgements differ on (most first), what somebody flagged, what else lies open, and last what is
 * still being judged. A row that this person is recused from is nobody's talk before them.
 */
export function agendaOf(rows: readonly TableRow[]): AgendaItem[] {
  return rows
    .filter(({ row }) => !isDecided(row) && row.state !== 'hidden')
    .map((row) => ({ ...row, why: reasonOf(row) }))
    .toSorted((a, b) => reasons.indexOf(a.why) - reasons.indexOf(b.why) || shareOf(b) - shareOf(a))
}

function reasonOf({ row }: TableRow): Reason {
  if (row.state === 'judging') return 'judging'
  if (row.escalated) return 'escalated'
  if (row.returned) return 'returned'
  if (isDivergent(row)) return 'divergent'
  return isFlagged(row) ? 'flagged' : 'waiting'
}
