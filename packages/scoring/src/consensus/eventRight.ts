import type { TeamEvent } from '../event.ts'
import type { AreaNo, PersonId } from '../ids.ts'
import type { EvaluationState } from './state.ts'
import { isRecused, memberOf } from './who.ts'

/**
 * Whether this person may read this event of the team's stream (T1). The team reads all of it, but
 * a person recused from an area reads of its sub-questions only what was agreed.
 */
export function mayReadEvent(state: EvaluationState, person: PersonId, event: TeamEvent): boolean {
  const member = memberOf(state, person)
  if (!member || member.role === 'municipality') return false
  if (!('subQuestion' in event)) return true
  const area: AreaNo | undefined = state.rows.get(event.subQuestion)?.area
  if (area === undefined || !isRecused(member, area)) return true
  return event.type === 'consensusReached' || event.type === 'adjudicated'
}
