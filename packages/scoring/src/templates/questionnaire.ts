import type { z } from 'zod'
import { type Template, type TemplateCriterion, template } from '../template.ts'

/** What is asked inside one sub-question: a question by its id, with its weight where that is not 1. */
type Questions = Readonly<Record<string, string | { question: string; weight: number }>>

/** By the number of the sub-question. */
export type Criteria = Readonly<Record<string, Questions>>

/**
 * A template of its areas and the criteria of their sub-questions, checked: throws where one has
 * none. The two are written apart, so that the table can be read as chapter 4 prints it.
 */
export function questionnaire(criteria: Criteria, table: z.input<typeof template>): Template {
  const areas = table.areas.map((area) => ({
    ...area,
    subQuestions: area.subQuestions.map((row) => ({ ...row, criteria: asked(criteria[row.no]) })),
  }))
  return template.parse({ ...table, areas })
}

function asked(questions: Questions = {}): TemplateCriterion[] {
  return Object.entries(questions).map(([id, asked]) =>
    typeof asked === 'string' ? { id, question: asked, weight: 1 } : { id, ...asked },
  )
}
