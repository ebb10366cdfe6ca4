import { z } from 'zod'
import { comparisonBase } from '../comparisonBase.ts'

export const comparingEvents = [
  z.object({ type: z.literal('comparisonChosen'), base: comparisonBase.nullable() }),
] as const
export type ComparingEvent = z.infer<(typeof comparingEvents)[number]>
