import { z } from 'zod'
import { areaNo, subQuestionNo } from './ids.ts'

/**
 * One immutable version of the questionnaire (S1). Names are per place, because the published
 * reports name the same sub-question differently in the box of its area, over its narrative and in
 * chapter 4. `name` is chapter 4's.
 */
const templateSubQuestion = z.object({
  no: subQuestionNo,
  name: z.string().min(1),
  /** The label in the area's box, where it differs from `name`. */
  boxLabel: z.string().min(1).optional(),
  /** Whole points. */
  maximum: z.int().positive(),
})

/** A piece of narrative. It names one or more sub-questions of its area, in order. */
const templateSection = z.object({
  /** The sub-questions joined by "+": "3.2+3.3". Names the section's text for ever. */
  key: z.string().regex(/^[1-9]\.\d+(\+[1-9]\.\d+)*$/),
  heading: z.string().min(1),
  subQuestions: z.array(subQuestionNo).min(1),
})

const templateArea = z.object({
  no: areaNo,
  name: z.string().min(1),
  subQuestions: z.array(templateSubQuestion).min(1),
  sections: z.array(templateSection).min(1),
})

export const template = z.object({
  id: z.string().regex(/^[a-z0-9-]{3,40}$/),
  title: z.string(),
  language: z.enum(['sv', 'nb']),
  areas: z.array(templateArea).min(1).max(8),
})
export type Template = z.infer<typeof template>
export type TemplateArea = z.infer<typeof templateArea>
export type TemplateSection = z.infer<typeof templateSection>
export type TemplateSubQuestion = z.infer<typeof templateSubQuestion>
