import { z } from 'zod'
import { finding } from '../finding.ts'
import { text } from '../text.ts'

export const checkCommands = [
  z.strictObject({
    type: z.literal('waive'),
    finding,
    reason: text.trim().min(1).max(2_000),
  }),
  z.strictObject({ type: z.literal('liftWaiver'), finding }),
] as const
export type CheckCommand = z.infer<(typeof checkCommands)[number]>
