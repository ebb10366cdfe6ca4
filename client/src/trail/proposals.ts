import type { Points, ProposalNo, Recorded, SubQuestionNo } from '@samsyn/scoring'

/** The value of a proposal; undefined where this person may not read it. */
export type PointsOf = (subQuestion: SubQuestionNo, proposal: ProposalNo) => Points | undefined

/** An agreement names its proposal by number; people know it by its value. */
export function proposalsIn(events: readonly Recorded[]): PointsOf {
  const values = new Map<string, Points>()
  for (const { event } of events)
    if (event.type === 'proposed') values.set(`${event.subQuestion} ${event.proposal}`, event.value)
  return (subQuestion, proposal) => values.get(`${subQuestion} ${proposal}`)
}
