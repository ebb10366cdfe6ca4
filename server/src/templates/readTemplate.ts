import { type Template, template } from '@samsyn/scoring'
import type { z } from 'zod'
import type { TemplateFault } from './templateFault.ts'

/** The longest text in a template, in characters; its title and names stand in tables and are short. */
const LONGEST = 1000
const LONGEST_NAME = 200
const LONGEST_TITLE = 80

/**
 * A template out of what somebody brought as JSON, or everything in it that has no template's form.
 * Nothing is left out in silence: a field that templates do not have is a fault too.
 */
export function readTemplate(json: unknown): { template: Template } | { faults: TemplateFault[] } {
  const read = template.safeParse(json)
  if (!read.success) return { faults: read.error.issues.map((issue) => faultOf(issue, json)) }
  const faults = [...unknownFields(json, read.data), ...textFaults(read.data)]
  return faults.length > 0 ? { faults } : { template: read.data }
}

function faultOf(issue: z.core.$ZodIssue, json: unknown): TemplateFault {
  const at = issue.path.join('.')
  const found = shortly(valueAt(json, issue.path))
  switch (issue.code) {
    case 'invalid_type':
      return found === undefined && valueAt(json, issue.path) === undefined
        ? { what: 'missing', at }
        : { what: 'wrongType', at, found, wanted: issue.expected }
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? { what: 'empty', at }
        : { what: 'tooLow', at, found, wanted: String(issue.minimum) }
    case 'too_big':
      return issue.origin === 'string'
        ? { what: 'tooLong', at, wanted: String(issue.maximum) }
        : { what: 'tooHigh', at, found, wanted: String(issue.maximum) }
    case 'invalid_value':
      return { what: 'notOneOf', at, found, wanted: issue.values.join(', ') }
    default:
      return { what: 'form', at, found }
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

/** What stands somewhere, for a line that tells of it. */
function shortly(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' && isText(value) ? value.slice(0, 40) : undefined
}

function unknownFields(given: unknown, read: unknown, at = ''): TemplateFault[] {
  if (typeof given !== 'object' || given === null) return []
  const known = read as Record<string, unknown>
  return Object.entries(given).flatMap(([name, value]) => {
    const place = at === '' ? name : `${at}.${name}`
    return Object.hasOwn(known, name)
      ? unknownFields(value, known[name], place)
      : [{ what: 'unknownField', at: place.slice(0, LONGEST_NAME).replace(NO_TEXT, '?') } as const]
  })
}

function textFaults(read: Template): TemplateFault[] {
  return textsIn(read).flatMap(([at, written]): TemplateFault[] => {
    const longest =
      at === 'title' ? LONGEST_TITLE : /name$|Label$|heading$/.test(at) ? LONGEST_NAME : LONGEST
    if (written.trim() === '') return [{ what: 'empty', at }]
    if (written.length > longest) return [{ what: 'tooLong', at, wanted: String(longest) }]
    return isText(written) ? [] : [{ what: 'badCharacters', at }]
  })
}

/** Half of a surrogate pair, and what steers a terminal or breaks a line. */
const NO_TEXT = /[\p{Cs}\p{Cc}]/gu

function isText(written: string): boolean {
  return written.search(NO_TEXT) < 0
}

function textsIn(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inside]) =>
    textsIn(inside, at === '' ? name : `${at}.${name}`),
  )
}
