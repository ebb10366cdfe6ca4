import type { PersonId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import { roleOf, type Team } from '../team.ts'
import type { EndingCommand } from './endingCommand.ts'
import type { EndingEvent } from './endingEvent.ts'
import type { EndingState } from './endingState.ts'
import type { endingActNames } from './endingView.ts'

/** What the end depends on beside the rules. */
interface Beside {
  /** F1. How much is lacking still. */
  lacking: number
  /** F1. What the checks find now and nobody lets stand; undefined where it could not be read. */
  findings: readonly string[] | undefined
}

/** F1, F5. Who may end it, and begin again. */
export function endingActRefused(
  team: Team,
  act: (typeof endingActNames)[number],
  person: PersonId,
  lacking: number,
): Refusal | undefined {
  if (roleOf(team, person) !== 'lead') return { refused: 'notYourRole' }
  if (act === 'reopenEvaluation')
    return team.phase === 'final' ? undefined : { refused: 'notFinal' }
  if (team.phase !== 'open') return { refused: 'notOpen' }
  return lacking > 0 ? { refused: 'notWhole' } : undefined
}

/** The group F of the rules. `finish`, `abandon` and `notePurge` are the server's own. */
export function decideEnding(
  team: Team,
  ending: EndingState,
  command: EndingCommand,
  person: PersonId,
  { lacking, findings }: Beside,
): EndingEvent | Refusal {
  const { revision } = ending
  switch (command.type) {
    case 'finalise': {
      const refused = endingActRefused(team, 'finalise', person, lacking)
      if (refused) return refused
      if (findings === undefined || findings.length > 0) return { refused: 'notWhole' }
      return { type: 'finalisingBegan', revision, purgeNotes: command.purgeNotes }
    }
    case 'finish': {
      if (team.phase !== 'finalising') return { refused: 'notFinalising' }
      const { digest, key } = command
      return { type: 'finalised', revision, digest, key }
    }
    case 'abandon':
      return team.phase === 'finalising'
        ? { type: 'finalisingAbandoned', revision }
        : { refused: 'notFinalising' }
    case 'notePurge':
      return team.phase === 'final' && ending.asked?.purgeNotes
        ? { type: 'notesPurged', revision, items: command.items }
        : { refused: 'notFinal' }
    case 'reopenEvaluation': {
      const refused = endingActRefused(team, 'reopenEvaluation', person, lacking)
      if (refused) return refused
      const last = ending.finals.at(-1)
      return last
        ? { type: 'reopened', revision: revision + 1, of: last.digest, reason: command.reason }
        : { refused: 'notFinal' }
    }
  }
}
