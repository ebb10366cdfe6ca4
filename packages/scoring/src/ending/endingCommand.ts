import { z } from 'zod'
import { text } from '../text.ts'
import { textDigest } from '../textRef.ts'

/** Names a public key: the hex SHA-256 of its raw bytes. */
export const keyId = z.string().regex(/^[0-9a-f]{64}$/)

export const endingCommands = [
  /** F1. `purgeNotes`: what was noted in the evidence room goes for good once the report is final. */
  z.strictObject({ type: z.literal('finalise'), purgeNotes: z.boolean() }),
  /** F5. */
  z.strictObject({ type: z.literal('reopenEvaluation'), reason: text.trim().min(1).max(10_000) }),
] as const

/** F2. What the server itself does between the lead's word and the end. */
export const endingActs = [
  /** The archive is made, signed and kept: `digest` is of its canonical JSON, `key` signed it. */
  z.strictObject({ type: z.literal('finish'), digest: textDigest, key: keyId }),
  /** The archive cannot be made: all is as before. */
  z.strictObject({ type: z.literal('abandon') }),
  /** The notes are gone from the store; there were so many items with any. */
  z.strictObject({ type: z.literal('notePurge'), items: z.int().min(0) }),
] as const
export type EndingCommand =
  | z.infer<(typeof endingCommands)[number]>
  | z.infer<(typeof endingActs)[number]>
