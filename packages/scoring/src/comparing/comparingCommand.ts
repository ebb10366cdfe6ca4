import { z } from 'zod'
import { comparisonBase } from '../comparisonBase.ts'

export const comparingCommands = [
  /** U1. Null: the report is shown beside nothing. */
  z.strictObject({ type: z.literal('compare'), base: comparisonBase.nullable() }),
] as const
export type ComparingCommand = z.infer<(typeof comparingCommands)[number]>
