import type { ComparisonBase } from '../comparisonBase.ts'
import type { PersonId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import { roleOf, type Team } from '../team.ts'
import type { ComparingCommand } from './comparingCommand.ts'
import type { ComparingEvent } from './comparingEvent.ts'
import type { ComparingState } from './comparingState.ts'

/** U1. What the report is shown beside is the lead's choice, while it is being written. */
export function compareRefused(team: Team, person: PersonId): Refusal | undefined {
  if (roleOf(team, person) !== 'lead') return { refused: 'notYourRole' }
  return team.phase === 'open' ? undefined : { refused: 'notOpen' }
}

/** `comparable`: whether the server has that version of the set, with a result that counts. */
export function decideComparing(
  team: Team,
  state: ComparingState,
  { base }: ComparingCommand,
  person: PersonId,
  { comparable = false }: { comparable?: boolean | undefined },
): ComparingEvent | Refusal {
  const refused = compareRefused(team, person)
  if (refused) return refused
  if (isSameBase(state.base, base)) return { refused: 'alreadySo' }
  if (base && !comparable) return { refused: 'nothingToCompare' }
  return { type: 'comparisonChosen', base }
}

function isSameBase(one: ComparisonBase | null, other: ComparisonBase | null): boolean {
  return one?.set === other?.set && one?.version === other?.version && one?.since === other?.since
}
