import { z } from 'zod'
import { textDigest } from '../textRef.ts'
import { keyId } from './endingCommand.ts'

/** The first report is revision 1; each reopening begins the next (F5). */
const revision = z.int().min(1)

export const endingEvents = [
  /** From here on everything is refused until the report is final, or that is given up. */
  z.object({ type: z.literal('finalisingBegan'), revision, purgeNotes: z.boolean() }),
  z.object({ type: z.literal('finalisingAbandoned'), revision }),
  /** The end. `digest` is of the canonical JSON, which `key` has signed. */
  z.object({ type: z.literal('finalised'), revision, digest: textDigest, key: keyId }),
  z.object({ type: z.literal('notesPurged'), revision, items: z.int() }),
  /** `of` is the digest of the report that this revision comes after. */
  z.object({ type: z.literal('reopened'), revision, of: textDigest, reason: z.string() }),
] as const
export type EndingEvent = z.infer<(typeof endingEvents)[number]>
