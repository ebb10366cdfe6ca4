import { z } from 'zod'
import { instant, personId, subQuestionNo } from '../ids.ts'
import { textDigest, textRef } from '../textRef.ts'
import { keyId } from './endingCommand.ts'

export const endingActNames = ['finalise', 'reopenEvaluation'] as const

/** F1. What stands between the report and its end, but for the findings of the checks. */
export const lacking = z.discriminatedUnion('lacks', [
  z.object({ lacks: z.literal('consensus'), subQuestion: subQuestionNo }),
  z.object({ lacks: z.literal('approval'), section: textRef }),
  z.object({ lacks: z.literal('threadClosed'), thread: z.int(), section: textRef }),
])
export type Lacking = z.infer<typeof lacking>

export const endingPart = z.object({
  part: z.literal('ending'),
  version: z.int(),
  revision: z.int(),
  /** All that were finalised, in order. */
  finals: z.array(
    z.object({ revision: z.int(), by: personId, at: instant, digest: textDigest, key: keyId }),
  ),
  reopened: z.object({ by: personId, at: instant, reason: z.string() }).nullable(),
  /** But for areas that this person is recused from. */
  lacking: z.array(lacking),
  may: z.array(z.enum(endingActNames)),
})
export type EndingPart = z.infer<typeof endingPart>
