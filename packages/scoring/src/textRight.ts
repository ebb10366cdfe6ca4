import type { AreaNo, PersonId } from './ids.ts'
import { isRecused, isRecusedFromAll, memberOf, type Team } from './team.ts'

export type TextRight = 'write' | 'read' | 'none'

/**
 * Who may do what with the co-written text of an area, or of the summary when no area is named.
 * Evaluators write where they are not recused and while the evaluation is open; whoever else is in
 * the team reads. The municipality and strangers have no door to it.
 */
export function textRight(team: Team, person: PersonId, area: AreaNo | undefined): TextRight {
  const member = memberOf(team, person)
  switch (member?.role) {
    case undefined:
    case 'municipality':
      return 'none'
    case 'lead':
    case 'observer':
      return 'read'
    case 'evaluator': {
      const recused = area === undefined ? isRecusedFromAll(team, member) : isRecused(member, area)
      return recused || team.phase !== 'open' ? 'read' : 'write'
    }
  }
}

/**
 * Who may do what with the talk about an area's judgements: as with its text, but whoever is
 * recused there has no door to it. Of those sub-questions they see only what is agreed.
 */
export function talkRight(team: Team, person: PersonId, area: AreaNo): TextRight {
  const member = memberOf(team, person)
  const recused = member?.role === 'evaluator' && isRecused(member, area)
  return recused ? 'none' : textRight(team, person, area)
}
