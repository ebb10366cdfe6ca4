import { type ResultSet, resultSet } from '@samsyn/scoring'
import { z } from 'zod'
import { type ImportFault, isText, shortly } from './importFault.ts'

export const MOST_RESULTS = 5000

/** What of a set its file says; the version is the server's to count. */
const brought = resultSet.extend({
  version: z.int().optional(),
  results: resultSet.shape.results.min(1),
})

/** A set out of what somebody brought as JSON, or everything in it that has no set's form. */
export function readResultSet(
  text: string,
): { set: Omit<ResultSet, 'version'> } | { faults: ImportFault[] } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { faults: [{ what: 'notJson', line: null, at: '' }] }
  }
  const read = brought.safeParse(json)
  if (!read.success) return { faults: read.error.issues.flatMap((issue) => faultsOf(issue, json)) }
  const { version: _, ...set } = read.data
  const faults = textFaults(set)
  return faults.length > 0 ? { faults } : { set }
}

function faultsOf(issue: z.core.$ZodIssue, json: unknown): ImportFault[] {
  const at = issue.path.map(String).join('.')
  const value = valueAt(json, issue.path)
  const found =
    typeof value === 'string' || typeof value === 'number' ? shortly(`${value}`) : undefined
  const fault = (what: ImportFault['what'], wanted?: string): ImportFault => ({
    what,
    line: null,
    at,
    ...(found !== undefined && { found }),
    ...(wanted !== undefined && { wanted }),
  })
  switch (issue.code) {
    case 'invalid_type':
      return [value === undefined ? fault('missing') : fault('wrongType', issue.expected)]
    case 'too_small':
      return [
        issue.origin === 'string' || issue.origin === 'array'
          ? fault('empty')
          : fault('tooLow', String(issue.minimum)),
      ]
    case 'too_big':
      return [fault(issue.origin === 'string' ? 'tooLong' : 'tooHigh', String(issue.maximum))]
    case 'invalid_value':
      return [fault('notOneOf', issue.values.join(', '))]
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        ...fault('unknownField'),
        at: [at, shortly(key)].filter((step) => step !== '').join('.'),
      }))
    default:
      return [fault('form')]
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

function textFaults({ name, results }: Pick<ResultSet, 'name' | 'results'>): ImportFault[] {
  const texts: [at: string, text: string][] = [
    ['name', name],
    ...results.flatMap(({ municipality, source }, nth): [string, string][] => [
      [`results.${nth}.municipality`, municipality],
      [`results.${nth}.source`, source],
    ]),
  ]
  return texts.flatMap(([at, text]): ImportFault[] => {
    if (text.trim() === '') return [{ what: 'empty', line: null, at }]
    return isText(text) ? [] : [{ what: 'badCharacters', line: null, at, found: shortly(text) }]
  })
}
