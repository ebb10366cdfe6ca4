import type { ProposalNo, SubQuestionNo, SubQuestionView } from '@samsyn/scoring'

/** How long a proposal must have been on the screen before a key agrees to it, in milliseconds. */
export const READ_WITHIN = 800

/** The open proposal that the screen shows, and since when. */
export interface InSight {
  no: SubQuestionNo
  proposal: ProposalNo | null
  since: number
}

export type Agreeing =
  | { what: 'agree'; proposal: ProposalNo }
  /** It came in the same moment as the key: the key was meant for something else. */
  | { what: 'tooNew' }
  | { what: 'noProposal' }
  | { what: 'alreadyAgreed' }
  | { what: 'notYours' }

/**
 * C5. What Enter means for the row at hand. It agrees to what one has had the time to see, never to
 * a proposal that took another's place, or a row that the leader turned to, in the same moment. What
 * is open on the server but not yet here, the server refuses by its number.
 */
export function agreeing(
  row: SubQuestionView,
  sight: InSight | undefined,
  me: string,
  now: number,
): Agreeing {
  const { proposal } = row
  if (!proposal) return { what: 'noProposal' }
  if (!row.may.includes('agree'))
    return proposal.agreements.some(({ person }) => person === me)
      ? { what: 'alreadyAgreed' }
      : { what: 'notYours' }
  const seen = sight?.no === row.no && sight.proposal === proposal.no
  if (!seen || now - sight.since < READ_WITHIN) return { what: 'tooNew' }
  return { what: 'agree', proposal: proposal.no }
}
