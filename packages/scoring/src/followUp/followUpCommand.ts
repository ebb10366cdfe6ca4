import { z } from 'zod'
import { text } from '../text.ts'

/** U3. What came of an improvement. */
export const outcome = z.enum(['done', 'partly', 'not'])
export type Outcome = z.infer<typeof outcome>

/** The improvements that were asked for earlier are counted from 1, as they stood. */
export const improvementNo = z.int().min(1)
export type ImprovementNo = number

export const followUpCommands = [
  /** U3. Said again, it replaces what was said; null and no words take it back. */
  z.strictObject({
    type: z.literal('followUp'),
    improvement: improvementNo,
    outcome: outcome.nullable(),
    text: text.trim().max(5_000),
  }),
] as const
export type FollowUpCommand = z.infer<(typeof followUpCommands)[number]>
