import type { SubQuestionNo } from '@samsyn/scoring'
import type { EvaluationFrame } from '../connection/index.ts'

/** A sub-question by number and name: "3.2 Politisk styrning". */
export function rowName({ template }: EvaluationFrame, subQuestion: SubQuestionNo): string {
  const rows = template.areas.flatMap(({ subQuestions }) => subQuestions)
  const name = rows.find(({ no }) => no === subQuestion)?.name ?? ''
  return `${subQuestion} ${name}`.trim()
}
