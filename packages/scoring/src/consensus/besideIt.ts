import type { CriterionAnswer, Flag } from '../criterionAnswer.ts'
import type { Refusal } from '../refusal.ts'
import { answersRefused } from '../suggestion.ts'
import type { TemplateSubQuestion } from '../template.ts'
import type { EvaluationState, Row } from './state.ts'

/** What a sheet holds beside value, stage and rationale, as a command may leave it out. */
export interface Given {
  answers?: CriterionAnswer[] | undefined
  flags?: Flag[] | undefined
  note?: string | undefined
}

/** The same in full, each flag once; refused where an answer is to nothing that is asked (S10). */
export function besideIt(
  state: EvaluationState,
  row: Row,
  { answers = [], flags = [], note = '' }: Given,
): { answers: CriterionAnswer[]; flags: Flag[]; note: string } | Refusal {
  const refused = answersRefused(state.template, askedOn(state, row), answers)
  return refused ?? { answers, flags: [...new Set(flags)], note }
}

/** The sub-question of a row, as the template asks it. */
export function askedOn({ template }: EvaluationState, row: Row): TemplateSubQuestion {
  const asked = template.areas
    .flatMap(({ subQuestions }) => subQuestions)
    .find(({ no }) => no === row.no)
  if (!asked) throw new Error(`${row.no} is not in the template`)
  return asked
}
