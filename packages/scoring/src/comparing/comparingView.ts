import { z } from 'zod'
import { comparisonBase } from '../comparisonBase.ts'
import { instant, personId } from '../ids.ts'

export const comparingActs = ['compare'] as const

/** U1. What the report is shown beside, for the team. */
export const comparingPart = z.object({
  part: z.literal('comparing'),
  version: z.int(),
  base: comparisonBase.nullable(),
  /** Who chose it last; null where nobody ever did. */
  chosen: z.object({ by: personId, at: instant }).nullable(),
  may: z.array(z.enum(comparingActs)),
})
export type ComparingPart = z.infer<typeof comparingPart>
