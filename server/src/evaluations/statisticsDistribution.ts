import {
  type EvaluationState,
  type FiveNumbers,
  fiveNumbers,
  printedPercent,
  type SubQuestionNo,
} from '@samsyn/scoring'

/** How the sub-questions of one template came out, in the template's order. */
export interface TemplateDistribution {
  template: string
  evaluations: number
  /** Percent as printed (S4): what every published report says of them, and no decimal more. */
  subQuestions: { no: SubQuestionNo; n: number; percent: FiveNumbers | null }[]
}

/** Of final evaluations, a template after the other by its id. */
export function templateDistributions(final: readonly EvaluationState[]): TemplateDistribution[] {
  const used = [...new Set(final.map(({ template }) => template.id))].sort()
  return used.map((id) => {
    const states = final.filter(({ template }) => template.id === id)
    const nos = [...(states[0]?.rows.keys() ?? [])]
    return {
      template: id,
      evaluations: states.length,
      subQuestions: nos.map((no) => {
        const percents = states.flatMap((state) => percentOf(state, no))
        return { no, n: percents.length, percent: fiveNumbers(percents) ?? null }
      }),
    }
  })
}

function percentOf({ rows }: EvaluationState, no: SubQuestionNo): number[] {
  const row = rows.get(no)
  if (row?.standing.state !== 'agreed' && row?.standing.state !== 'adjudicated') return []
  return [printedPercent(row.standing.consensus.value, row.maximum)]
}
