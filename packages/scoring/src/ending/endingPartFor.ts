import type { PersonId } from '../ids.ts'
import { seesRoom } from '../roomRight.ts'
import { isRecused, memberOf, type Team } from '../team.ts'
import { areaOfSubQuestion } from '../texts.ts'
import { endingActRefused } from './decideEnding.ts'
import type { EndingState } from './endingState.ts'
import { type EndingPart, endingActNames, type Lacking } from './endingView.ts'

/** How far the report is from its end, as a member of the team sees it. */
export function endingPartFor(
  team: Team,
  { revision, finals, reopened }: EndingState,
  person: PersonId,
  version: number,
  lacking: readonly Lacking[],
): EndingPart {
  return {
    part: 'ending',
    version,
    revision,
    finals: [...finals],
    reopened,
    lacking: lacking.filter((one) => isTold(team, person, one)),
    may: endingActNames.filter(
      (act) => endingActRefused(team, act, person, lacking.length) === undefined,
    ),
  }
}

/** A recused person hears of their areas only what is agreed. */
function isTold(team: Team, person: PersonId, lacking: Lacking): boolean {
  if (lacking.lacks !== 'consensus') return seesRoom(team, person, lacking.section.room)
  const area = areaOfSubQuestion(team.template, lacking.subQuestion)
  const member = memberOf(team, person)
  return area !== undefined && member !== undefined && !isRecused(member, area)
}
