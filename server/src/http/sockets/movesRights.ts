import type { TeamEvent } from '@samsyn/scoring'

/** Whether somebody may do other things in a room after it. One that is new must be told of here. */
const moves: Record<TeamEvent['type'], boolean> = {
  evaluationCreated: true,
  recused: true,
  assigned: true,
  finalised: true,
  judgementSubmitted: false,
  judgementWithdrawn: false,
  revealed: false,
  proposed: false,
  agreed: false,
  consensusReached: false,
  takenBack: false,
  escalated: false,
  adjudicated: false,
  returned: false,
  toleranceSet: false,
  textsErased: false,
  evidenceAdded: false,
  evidenceChanged: false,
  evidenceRemoved: false,
  linked: false,
  unlinked: false,
  threadOpened: false,
  suggested: false,
  replied: false,
  commentEdited: false,
  threadResolved: false,
  threadReopened: false,
  blockingSet: false,
  threadAssigned: false,
  suggestionAccepted: false,
  suggestionRejected: false,
  sectionReady: false,
  sectionDrafted: false,
  sectionReturned: false,
  sectionApproved: false,
  approvalFell: false,
  checkWaived: false,
  waiverLifted: false,
}

/** Undefined: nobody knows what has happened. */
export function movesRights(happened: ReadonlySet<TeamEvent['type']> | undefined): boolean {
  return happened === undefined || [...happened].some((type) => moves[type])
}
