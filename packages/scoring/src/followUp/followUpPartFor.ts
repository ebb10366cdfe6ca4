import type { PersonId } from '../ids.ts'
import type { Team } from '../team.ts'
import { followUpRefused } from './decideFollowUp.ts'
import type { FollowUpState } from './followUpState.ts'
import { type FollowUpPart, followUpActs } from './followUpView.ts'

/**
 * What came of what was asked for earlier, as a member of the team sees it. Who is recused from an
 * area reads of it what will stand in the report, as they read its texts.
 */
export function followUpPartFor(
  team: Team,
  { from, answers }: FollowUpState,
  person: PersonId,
  version: number,
): FollowUpPart {
  const head = from && {
    found: from.found,
    municipality: from.municipality,
    year: from.year,
    template: from.template,
  }
  const improvements = (from?.improvements ?? []).map(({ area, text }, place) => {
    const no = place + 1
    const answer = answers.get(no)
    return {
      no,
      area,
      improvement: text,
      outcome: answer?.outcome ?? null,
      text: answer?.text ?? '',
      last: answer ? { by: answer.by, at: answer.at } : null,
      version: answer?.seq ?? 0,
      may: followUpRefused(team, person, area) ? [] : [...followUpActs],
    }
  })
  return { part: 'followUp', version, from: head, improvements }
}
