import type { z } from 'zod'
import { shortly } from './shortly.ts'

/** What can be wrong with the form of something that is brought as JSON. */
export interface FormFault {
  what:
    | 'missing'
    | 'wrongType'
    | 'unknownField'
    | 'form'
    | 'tooLow'
    | 'tooHigh'
    | 'notOneOf'
    | 'empty'
    | 'tooLong'
  /** A place in it ("areas.2.name"). */
  at: string
  /** What stands there, where that is short. */
  found?: string
  /** What would be right, where there is one such thing. */
  wanted?: string
}

/** What one issue of a schema says of the JSON that it was held against. */
export function formFaults(issue: z.core.$ZodIssue, json: unknown): FormFault[] {
  const at = issue.path.map(String).join('.')
  const value = valueAt(json, issue.path)
  const told = shortly(value)
  const found = told === undefined ? {} : { found: told }
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? [{ what: 'missing', at }]
        : [{ what: 'wrongType', at, ...found, wanted: issue.expected }]
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? [{ what: 'empty', at }]
        : [{ what: 'tooLow', at, ...found, wanted: String(issue.minimum) }]
    case 'too_big':
      return issue.origin === 'string'
        ? [{ what: 'tooLong', at, wanted: String(issue.maximum) }]
        : [{ what: 'tooHigh', at, ...found, wanted: String(issue.maximum) }]
    case 'invalid_value':
      return [{ what: 'notOneOf', at, ...found, wanted: issue.values.join(', ') }]
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        what: 'unknownField',
        at: [at, shortly(key)].filter(Boolean).join('.'),
      }))
    default:
      return [{ what: 'form', at, ...found }]
  }
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, step) =>
      typeof inside === 'object' && inside !== null && Object.hasOwn(inside, step)
        ? (inside as Record<PropertyKey, unknown>)[step]
        : undefined,
    json,
  )
}
