import type { PersonId } from '../ids.ts'
import type { Team } from '../team.ts'
import type { ComparingState } from './comparingState.ts'
import { type ComparingPart, comparingActs } from './comparingView.ts'
import { compareRefused } from './decideComparing.ts'

/** What the report is shown beside, as a member of the team sees it. */
export function comparingPartFor(
  team: Team,
  { base, chosen }: ComparingState,
  person: PersonId,
  version: number,
): ComparingPart {
  const may = compareRefused(team, person) ? [] : [...comparingActs]
  return { part: 'comparing', version, base, chosen, may }
}
