import type { Refusal } from '../refusal.ts'
import type { ProposalView } from '../view.ts'
import type { Proposal, Row } from './state.ts'

export function openProposalOf(row: Row): Proposal | null {
  return row.standing.state === 'revealed' ? row.standing.proposal : null
}

/** A proposal as the team sees it. A proposer's own agreement may be taken back, and given again. */
export function proposalView(proposal: Proposal): ProposalView {
  return {
    no: proposal.no,
    by: proposal.by,
    at: proposal.at,
    value: proposal.value,
    stage: proposal.stage,
    rationale: proposal.rationale,
    agreements: proposal.agreements.map(({ person, at }) => ({ person, at })),
    takenBack: !proposal.agreements.some(({ person }) => person === proposal.by),
  }
}

/** C5. Refused with the proposal that is open now beside it, so that both can be shown. */
export function proposalMoved(row: Row): Refusal {
  const open = openProposalOf(row)
  return { refused: 'proposalMoved', open: open && proposalView(open) }
}
