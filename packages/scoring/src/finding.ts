import { z } from 'zod'
import { instant, personId } from './ids.ts'

/** Names one finding of one check for as long as it is the same finding. */
export const finding = z.string().regex(/^[a-z][a-zA-Z0-9]{2,40}:[A-Za-z0-9._+/:-]{1,200}$/)

/** A finding that the lead lets stand, and why. */
export const waiver = z.object({
  finding,
  by: personId,
  at: instant,
  reason: z.string(),
})
export type Waiver = z.infer<typeof waiver>
