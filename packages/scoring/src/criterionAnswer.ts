import { z } from 'zod'
import { stage } from './stage.ts'
import { text } from './text.ts'

/**
 * S10. What an evaluator found on one criterion: how far it has come, and the share of the maximum
 * that this is worth, in whole thousandths (650 is 65 %), within the stage's band.
 */
export const criterionAnswer = z.strictObject({
  criterion: text.max(40),
  stage,
  share: z.int().min(0).max(1000),
})
export type CriterionAnswer = z.infer<typeof criterionAnswer>

/** What an evaluator marks on their own sheet; nobody else's before the reveal. */
export const flags = ['unsure', 'discuss'] as const
export const flag = z.enum(flags)
export type Flag = z.infer<typeof flag>
