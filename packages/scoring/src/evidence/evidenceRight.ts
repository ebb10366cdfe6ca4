import type { AreaNo, PersonId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import { isRecused, isRecusedFromAll, memberOf, type Team } from '../team.ts'
import { areaOfRoom, areaOfSubQuestion } from '../texts.ts'
import type { LinkTo } from './link.ts'

/** E1. Evaluators and the lead keep the register; whoever else is in the team reads it. */
export function evidenceRefused(team: Team, person: PersonId): Refusal | undefined {
  if (team.phase !== 'open') return { refused: 'notOpen' }
  const member = memberOf(team, person)
  if (member?.role !== 'evaluator' && member?.role !== 'lead') return { refused: 'notYourRole' }
  return isRecusedFromAll(team, member) ? { refused: 'recused' } : undefined
}

/** E3. A link into an area is not the business of who is recused from it. */
export function linkRefused(team: Team, person: PersonId, to: LinkTo): Refusal | undefined {
  return seesLink(team, person, to) ? undefined : { refused: 'recused' }
}

/** E7. Whether this member of the team sees a link to this. */
export function seesLink(team: Team, person: PersonId, to: LinkTo): boolean {
  const member = memberOf(team, person)
  const area = areaOfLink(team, to)
  return member !== undefined && (area === undefined || !isRecused(member, area))
}

/** The area that something belongs to; undefined for the summary. */
function areaOfLink({ template }: Team, to: LinkTo): AreaNo | undefined {
  switch (to.kind) {
    case 'subQuestion':
      return areaOfSubQuestion(template, to.subQuestion)
    case 'point':
      return areaOfRoom(to.room)
    case 'passage':
      return areaOfRoom(to.passage.room)
  }
}
