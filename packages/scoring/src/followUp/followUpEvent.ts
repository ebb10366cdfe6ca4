import { z } from 'zod'
import { improvementNo, outcome } from './followUpCommand.ts'

export const followUpEvents = [
  z.object({
    type: z.literal('followedUp'),
    improvement: improvementNo,
    outcome: outcome.nullable(),
    text: z.string(),
  }),
] as const
export type FollowUpEvent = z.infer<(typeof followUpEvents)[number]>
