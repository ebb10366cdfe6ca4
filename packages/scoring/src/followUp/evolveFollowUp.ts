import type { EvaluationCreated } from '../createEvaluation.ts'
import type { RecordedAs } from '../recordedAs.ts'
import type { FollowUpEvent } from './followUpEvent.ts'
import { type FollowUpState, nothingToFollowUp } from './followUpState.ts'

/** U2. What there is to follow up is fixed when the evaluation is made. */
export function followUpOf(seq: number, { startedFrom }: EvaluationCreated): FollowUpState {
  return startedFrom ? { ...nothingToFollowUp, version: seq, from: startedFrom } : nothingToFollowUp
}

export function evolveFollowUp(
  state: FollowUpState,
  { seq, at, actor: by, event }: RecordedAs<FollowUpEvent>,
): FollowUpState {
  const { improvement, outcome, text } = event
  const answer = { outcome, text, by, at, seq }
  return { ...state, version: seq, answers: new Map(state.answers).set(improvement, answer) }
}
