import { z } from 'zod'
import { areaNo, instant, personId } from '../ids.ts'
import { improvementNo, outcome } from './followUpCommand.ts'
import { startedFrom } from './startedFrom.ts'

export const followUpActs = ['followUp'] as const

const improvementView = z.object({
  no: improvementNo,
  area: areaNo,
  improvement: z.string(),
  /** Null where nobody has said yet. */
  outcome: outcome.nullable(),
  text: z.string(),
  /** Who said so last, and when; null where nobody ever did. */
  last: z.object({ by: personId, at: instant }).nullable(),
  /** A command may name the one that it was written for. */
  version: z.int(),
  may: z.array(z.enum(followUpActs)),
})
export type ImprovementView = z.infer<typeof improvementView>

/**
 * U3. What the evaluation started from and what came of it, for the team. No figure of the earlier
 * one is in it (U4).
 */
export const followUpPart = z.object({
  part: z.literal('followUp'),
  version: z.int(),
  /** Null where it started from nothing. */
  from: startedFrom
    .pick({ found: true, municipality: true, year: true, template: true })
    .nullable(),
  improvements: z.array(improvementView),
})
export type FollowUpPart = z.infer<typeof followUpPart>
