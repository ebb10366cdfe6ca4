import { z } from 'zod'
import { text } from '../text.ts'
import { finding } from './checkView.ts'

export const checkCommands = [
  z.strictObject({
    type: z.literal('waive'),
    finding,
    reason: text.trim().min(1).max(2_000),
  }),
  z.strictObject({ type: z.literal('liftWaiver'), finding }),
] as const
