import { z } from 'zod'
import { finding } from '../finding.ts'

export const checkEvents = [
  z.object({ type: z.literal('checkWaived'), finding, reason: z.string() }),
  z.object({ type: z.literal('waiverLifted'), finding }),
] as const
export type CheckEvent = z.infer<(typeof checkEvents)[number]>
