import type { PersonId, ProposalNo, Recorded, SubQuestionNo } from '@samsyn/scoring'

/**
 * When a meeting began: behind an event, the last when the screen was opened, or at a time that was
 * chosen. What belongs to the first does not depend on whether this computer's clock is right; `at` is
 * what people are told, everywhere the same.
 */
export type Since = { at: number; after?: number }

/** What has happened in the meeting, in order. */
export function eventsSince(events: readonly Recorded[], since: Since): Recorded[] {
  return events.filter(({ seq, at }) =>
    since.after === undefined ? at >= since.at : seq > since.after,
  )
}

/** The sub-questions that were agreed or adjudicated, each where it was last, in order. */
export function decidedIn(events: readonly Recorded[]): SubQuestionNo[] {
  const last = new Map<SubQuestionNo, number>()
  for (const { seq, event } of events)
    if (event.type === 'consensusReached' || event.type === 'adjudicated')
      last.set(event.subQuestion, seq)
  return [...last].sort(([, one], [, other]) => one - other).map(([no]) => no)
}

/** Somebody's agreement that stood when a proposal was agreed to. */
export interface Agreed {
  person: PersonId
  at: number
  /** It is their own proposal. */
  proposed: boolean
}

/** Who agreed to a proposal and when, the first first; who took it back again is not in it. */
export function agreementsTo(
  events: readonly Recorded[],
  no: SubQuestionNo,
  proposal: ProposalNo,
): Agreed[] {
  const stand = new Map<PersonId, Agreed>()
  let by: PersonId | undefined
  for (const { actor, at, event } of events) {
    if (!('proposal' in event) || event.subQuestion !== no || event.proposal !== proposal) continue
    if (event.type === 'proposed') by = actor
    if (event.type === 'takenBack') stand.delete(actor)
    else if (event.type !== 'consensusReached')
      stand.set(actor, { person: actor, at, proposed: actor === by })
  }
  return [...stand.values()].sort((one, other) => one.at - other.at)
}

/** The proposal that became consensus on a row, the last one if it was returned in between. */
export function agreedProposal(
  events: readonly Recorded[],
  no: SubQuestionNo,
): ProposalNo | undefined {
  const last = events.findLast(
    ({ event }) => event.type === 'consensusReached' && event.subQuestion === no,
  )?.event
  return last?.type === 'consensusReached' ? last.proposal : undefined
}
