import type { Template } from '../template.ts'
import { figureFindings } from './figureFindings.ts'
import {
  type Found,
  type ResultFinding,
  type ResultFindingKind,
  resultErrors,
} from './resultFinding.ts'
import type { PublishedResult, ResultSet } from './resultSet.ts'
import { isSameMunicipality } from './sameMunicipality.ts'

interface Known {
  templates: readonly Template[]
  /** The year of the day on which it is asked. */
  year: number
}

/**
 * J3. Everything in a set that does not fit, result by result. Nothing of it is corrected, and none
 * of it hides anything else.
 */
export function checkResults(
  { results }: Pick<ResultSet, 'results'>,
  { templates, year }: Known,
): ResultFinding[] {
  return results.flatMap((result, place) => {
    const template = templates.find(({ id }) => id === result.template)
    const found: Found[] = [
      ...resultTwice(result, results.slice(0, place)),
      ...yearAhead(result, year),
      ...(result.template !== null && !template
        ? [{ what: 'templateUnknown', at: null, found: result.template } as const]
        : []),
      ...figureFindings(result, template),
    ]
    return found.map((one) => ({ ...one, severity: severityOf(one.what), result: place }))
  })
}

function severityOf(what: ResultFindingKind): 'error' | 'warning' {
  return resultErrors.some((error) => error === what) ? 'error' : 'warning'
}

/** Said of the later one: which of the two is meant nobody can tell. */
function resultTwice(result: PublishedResult, before: readonly PublishedResult[]): Found[] {
  const isThere = before.some((one) => one.year === result.year && isSameMunicipality(one, result))
  const found = `${result.municipality} ${result.year}`
  return isThere ? [{ what: 'resultTwice', at: null, found }] : []
}

function yearAhead({ year }: PublishedResult, now: number): Found[] {
  return year > now
    ? [{ what: 'yearAhead', at: null, found: String(year), wanted: String(now) }]
    : []
}
