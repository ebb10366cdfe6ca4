import type { CriterionAnswer, Flag } from '../criterionAnswer.ts'
import type { Judgement } from '../event.ts'
import type { EvidenceNo } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import { answersRefused } from '../suggestion.ts'
import type { TemplateSubQuestion } from '../template.ts'
import type { EvaluationState, Row } from './state.ts'

/** What a sheet holds beside value, stage and rationale, as a command may leave it out. */
export interface Given {
  answers?: CriterionAnswer[] | undefined
  flags?: Flag[] | undefined
  note?: string | undefined
  evidence?: EvidenceNo[] | undefined
}

/** The same in full, each flag and each piece of evidence once; refused where an answer is to nothing that is asked (S10). */
export function besideIt(
  state: EvaluationState,
  row: Row,
  { answers = [], flags = [], note = '', evidence = [] }: Given,
): Pick<Judgement, 'answers' | 'flags' | 'note' | 'evidence'> | Refusal {
  const refused = answersRefused(state.template, askedOn(state, row), answers)
  return refused ?? { answers, flags: [...new Set(flags)], note, evidence: [...new Set(evidence)] }
}

/** The sub-question of a row, as the template asks it. */
export function askedOn({ template }: EvaluationState, row: Row): TemplateSubQuestion {
  const asked = template.areas
    .flatMap(({ subQuestions }) => subQuestions)
    .find(({ no }) => no === row.no)
  if (!asked) throw new Error(`${row.no} is not in the template`)
  return asked
}
