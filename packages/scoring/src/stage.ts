import { z } from 'zod'

/**
 * How far a municipality has come with what a sub-question asks for, S8. "planned" stands for what
 * is only planned or just begun, and earns nothing.
 */
export const stages = ['planned', 'approach', 'deployed', 'followedUp', 'effect'] as const
export const stage = z.enum(stages)
export type Stage = z.infer<typeof stage>
