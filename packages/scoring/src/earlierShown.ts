import type { EvaluationState, Row } from './consensus/state.ts'
import { earlierPoints } from './followUp/startedFrom.ts'
import type { PersonId } from './ids.ts'
import { roleOf } from './team.ts'
import type { SubQuestionView } from './view.ts'

/**
 * U4. What the sub-question got in the evaluation that this one started from. Nobody judges beside
 * it: to an evaluator it shows once they have submitted, or when nobody judges there any more. It is
 * no secret, for it was printed; but a figure that one has just read pulls one's own towards it.
 */
export function earlierShown(
  state: EvaluationState,
  { no, judges, standing }: Row,
  person: PersonId,
): Pick<SubQuestionView, 'earlier'> {
  const { from } = state.beside.followUp
  const points = earlierPoints(from, no)
  if (!from || points === undefined) return {}
  const isJudging =
    standing.state === 'judging' &&
    roleOf(state, person) === 'evaluator' &&
    !judges.some((judge) => judge.person === person && judge.status === 'submitted')
  return isJudging ? {} : { earlier: { year: from.year, points } }
}
