import type { Role } from '../event.ts'
import type { PersonId } from '../ids.ts'
import type { EvaluationState } from './state.ts'

/** Somebody's part in the team. */
export interface Place {
  readonly role: Exclude<Role, 'municipality'>
  /** Among everybody who has a part in the evaluation, from 0; it never changes. */
  readonly nth: number
}

/**
 * Where this person stands in the team, as their view would say it, without making the view: a door
 * asks no more. Undefined for whom `viewFor` shows no team.
 */
export function placeOf({ people }: EvaluationState, person: PersonId): Place | undefined {
  const nth = people.findIndex((member) => member.person === person)
  const role = people[nth]?.role
  return role === undefined || role === 'municipality' ? undefined : { role, nth }
}
