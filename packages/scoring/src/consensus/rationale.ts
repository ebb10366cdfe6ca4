import type { Points } from '../points.ts'
import { rangeOf, spreadOf } from '../spread.ts'
import type { Row } from './state.ts'

/** The values of all frozen judgements, a recused person's included; none before the reveal. */
export function frozenValues(row: Row): Points[] {
  if (row.standing.state === 'judging') return []
  return row.standing.judgements.map(({ value }) => value)
}

/** C6. Whether every proposal needs a rationale: all frozen judgements together are divergent. */
export function isDivergent(row: Row, tolerance: number): boolean {
  return spreadOf(frozenValues(row), row.maximum, tolerance)?.word === 'divergent'
}

/** C6. Whether a proposal of this value needs a rationale. */
export function needsRationale(row: Row, tolerance: number, value: Points): boolean {
  if (isDivergent(row, tolerance)) return true
  const range = rangeOf(frozenValues(row))
  return range !== undefined && (value < range.lowest || value > range.highest)
}
