import { type ResultSet, resultSet } from '@samsyn/scoring'
import { z } from 'zod'
import { formFaults, isText, shortly } from '../brought/index.ts'
import type { ImportFault } from './importFault.ts'

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
  if (!read.success) {
    const faults = read.error.issues.flatMap((issue) => formFaults(issue, json))
    return { faults: faults.map((fault) => ({ ...fault, line: null })) }
  }
  const { version: _, ...set } = read.data
  const faults = textFaults(set)
  return faults.length > 0 ? { faults } : { set }
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
