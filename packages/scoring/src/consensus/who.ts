import type { Role } from '../event.ts'
import type { AreaNo, PersonId } from '../ids.ts'
import type { EvaluationState, Member, Row } from './state.ts'

export function memberOf(state: EvaluationState, person: PersonId): Member | undefined {
  return state.people.find((member) => member.person === person)
}

export function roleOf(state: EvaluationState, person: PersonId): Role | undefined {
  return memberOf(state, person)?.role
}

export function isRecused(member: Member, area: AreaNo): boolean {
  return member.recusedFrom === 'all' || member.recusedFrom.includes(area)
}

/** Whether nothing is left of the evaluation that this person is not recused from. */
export function isRecusedFromAll(state: EvaluationState, member: Member): boolean {
  return state.template.areas.every((area) => isRecused(member, area.no))
}

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
