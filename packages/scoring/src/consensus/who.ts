import type { AreaNo, PersonId } from '../ids.ts'
import type { EvaluationState, Row } from './state.ts'

export { isRecused, isRecusedFromAll, memberOf, roleOf } from '../team.ts'

/** Q: who counts on this row, assigned minus recused. */
export function quorumOf(row: Row): PersonId[] {
  return row.judges.flatMap((judge) => (judge.status === 'recused' ? [] : [judge.person]))
}

/** Those in Q who have not submitted. */
export function pendingOn(row: Row): PersonId[] {
  return row.judges.flatMap((judge) => (judge.status === 'judging' ? [judge.person] : []))
}

export function rowsOfArea(state: EvaluationState, area: AreaNo): Row[] {
  return [...state.rows.values()].filter((row) => row.area === area)
}
