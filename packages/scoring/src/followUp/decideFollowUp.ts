import type { AreaNo, PersonId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import { isRecused, memberOf, type Team } from '../team.ts'
import type { FollowUpCommand } from './followUpCommand.ts'
import type { FollowUpEvent } from './followUpEvent.ts'
import type { FollowUpState } from './followUpState.ts'

/**
 * U3. Evaluators and the lead say what came of an improvement, but not of an area that they are
 * recused from. `area` is the improvement's; where there is none, whether they may at all.
 */
export function followUpRefused(
  team: Team,
  person: PersonId,
  area: AreaNo | undefined,
): Refusal | undefined {
  const member = memberOf(team, person)
  if (member?.role !== 'evaluator' && member?.role !== 'lead') return { refused: 'notYourRole' }
  if (area !== undefined && isRecused(member, area)) return { refused: 'recused' }
  return team.phase === 'open' ? undefined : { refused: 'notOpen' }
}

export function decideFollowUp(
  team: Team,
  { from, answers }: FollowUpState,
  { improvement, outcome, text }: FollowUpCommand,
  person: PersonId,
): FollowUpEvent | Refusal {
  const asked = from?.improvements[improvement - 1]
  const refused = followUpRefused(team, person, asked?.area)
  if (refused) return refused
  if (!asked) return { refused: 'noSuchImprovement' }
  const before = answers.get(improvement) ?? { outcome: null, text: '' }
  return before.outcome === outcome && before.text === text
    ? { refused: 'alreadySo' }
    : { type: 'followedUp', improvement, outcome, text }
}
