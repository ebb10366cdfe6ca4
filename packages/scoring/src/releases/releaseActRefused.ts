import type { Instant, PersonId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import { isRecusedFromAll, memberOf, roleOf, type Team } from '../team.ts'
import type { releaseActs } from './releaseView.ts'

export type ReleaseAct = (typeof releaseActs)[number]

/**
 * R1–R4, R10. Who may let what out. Sharing goes on when the report is final, for then it is read
 * most; what is open can be closed at any time.
 */
export function releaseActRefused(
  team: Team,
  act: ReleaseAct,
  person: PersonId,
): Refusal | undefined {
  switch (act) {
    case 'release':
    case 'setRemarksUntil':
    case 'setLive':
      return notLead(team, person) ?? notOpen(team)
    case 'openShare':
      return (
        notLead(team, person) ?? (team.phase === 'finalising' ? { refused: 'notOpen' } : undefined)
      )
    case 'revokeShare':
    case 'withdrawRelease':
      return notLead(team, person)
    case 'answerRemark': {
      const member = memberOf(team, person)
      const isOfTeam = member?.role === 'evaluator' || member?.role === 'lead'
      if (!member || !isOfTeam) return { refused: 'notYourRole' }
      return isRecusedFromAll(team, member) ? { refused: 'recused' } : notOpen(team)
    }
  }
}

/** R4. A date that has gone by already opens nothing. */
export function isOver(until: Instant | null, at: Instant): boolean {
  return until !== null && until <= at
}

function notLead(team: Team, person: PersonId): Refusal | undefined {
  return roleOf(team, person) === 'lead' ? undefined : { refused: 'notYourRole' }
}

function notOpen({ phase }: Team): Refusal | undefined {
  return phase === 'open' ? undefined : { refused: 'notOpen' }
}
