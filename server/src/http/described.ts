import { BROKEN_TEXT } from '@samsyn/scoring'
import { describeRoute, resolver, validator } from 'hono-openapi'
import type { z } from 'zod'
import { problem } from './messages.ts'
import { Refused } from './refusal.ts'

/** A line of /api/openapi.json: what the route is for and what it answers. */
export function described(summary: string, answer: z.ZodType, status = 200) {
  return describeRoute({
    summary,
    responses: {
      [status]: {
        description: 'Done',
        content: { 'application/json': { schema: resolver(answer) } },
      },
      default: {
        description: 'Not done, and why',
        content: { 'application/problem+json': { schema: resolver(problem) } },
      },
    },
  })
}

/**
 * Reads a part of the request by its schema. What does not fit is refused with the names of the
 * fields, and never with what stood in them: the body may be a judgement (C1).
 */
export function taking<Target extends 'json' | 'query', Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) {
  return validator(target, schema, (result) => {
    if (result.success) return
    const fields = result.error.map(({ path }) => path?.map(nameOf).join('.') ?? '')
    const isBroken = result.error.every(({ message }) => message === BROKEN_TEXT)
    throw new Refused(isBroken ? 'brokenText' : 'badRequest', { fields: [...new Set(fields)] })
  })
}

function nameOf(step: PropertyKey | { key: PropertyKey }): string {
  return String(typeof step === 'object' ? step.key : step)
}
