import { z } from 'zod'
import { text } from '../text.ts'
import { textDigest, textRef } from '../textRef.ts'

const on = { section: textRef }

/**
 * The way of a text from draft to approved. `digest` is of the words that the asker had before
 * them: what was not read is not approved.
 */
export const sectionCommands = [
  z.strictObject({ type: z.literal('markReady'), ...on }),
  /** From ready or returned back to draft. */
  z.strictObject({ type: z.literal('markDraft'), ...on }),
  z.strictObject({
    type: z.literal('returnSection'),
    ...on,
    reason: text.trim().min(1).max(10_000),
  }),
  z.strictObject({ type: z.literal('approveSection'), ...on, digest: textDigest }),
] as const

/** What the server itself notes: the words of an approved text are others than were approved (R5). */
export const textMoved = z.strictObject({
  type: z.literal('noteTextMoved'),
  ...on,
  digest: textDigest,
})
export type SectionCommand = z.infer<(typeof sectionCommands)[number]> | z.infer<typeof textMoved>
