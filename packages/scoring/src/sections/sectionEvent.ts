import { z } from 'zod'
import { textDigest, textRef } from '../textRef.ts'

const on = { section: textRef }

export const sectionEvents = [
  z.object({ type: z.literal('sectionReady'), ...on }),
  z.object({ type: z.literal('sectionDrafted'), ...on }),
  z.object({ type: z.literal('sectionReturned'), ...on, reason: z.string() }),
  z.object({ type: z.literal('sectionApproved'), ...on, digest: textDigest }),
  /** R5. `digest` is of what stood there when it was noticed; the actor is who wrote last. */
  z.object({ type: z.literal('approvalFell'), ...on, digest: textDigest }),
] as const
export type SectionEvent = z.infer<(typeof sectionEvents)[number]>
