import { z } from 'zod'
import { areaNo, subQuestionNo } from './ids.ts'
import { stage } from './stage.ts'

/** S10. A finer question inside a sub-question: what it suggests is a help, never a decision. */
const templateCriterion = z.object({
  /** Names the criterion in answers for ever: "inclusion". */
  id: z.string().regex(/^[a-z][a-zA-Z0-9]{1,39}$/),
  question: z.string().min(1),
  /** How much it counts beside the others of its sub-question. */
  weight: z.int().min(1).max(100),
})

/** What a stage looks like, and which shares of a maximum go with it, in whole percent. */
const templateBand = z.object({
  stage,
  from: z.int().min(0).max(100),
  to: z.int().min(0).max(100),
  description: z.string().min(1),
})

/**
 * How to judge, in words. `by` says whose words they are: the questionnaire's own key is not
 * public, so what stands here is marked as ours wherever it is shown.
 */
const templateGuide = z.object({
  by: z.enum(['samsyn', 'publisher']),
  /** One for each stage, from the lowest. */
  bands: z.array(templateBand).min(1),
})

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
  criteria: z.array(templateCriterion).min(1).optional(),
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
  guide: templateGuide.optional(),
  areas: z.array(templateArea).min(1).max(8),
})
export type Template = z.infer<typeof template>
export type TemplateArea = z.infer<typeof templateArea>
export type TemplateBand = z.infer<typeof templateBand>
export type TemplateCriterion = z.infer<typeof templateCriterion>
export type TemplateGuide = z.infer<typeof templateGuide>
export type TemplateSection = z.infer<typeof templateSection>
export type TemplateSubQuestion = z.infer<typeof templateSubQuestion>
