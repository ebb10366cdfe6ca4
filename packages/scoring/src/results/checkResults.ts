import type { Template } from '../template.ts'
import { figureFindings } from './figureFindings.ts'
import {
  type Found,
  type ResultFinding,
  type ResultFindingKind,
  resultErrors,
} from './resultFinding.ts'
import type { PublishedResult, ResultSet } from './resultSet.ts'
import { nameKey } from './sameMunicipality.ts'

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
  const met = new Set<string>()
  return results.flatMap((result, place) => {
    const template = templates.find(({ id }) => id === result.template)
    const found: Found[] = [
      ...resultTwice(result, met),
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
function resultTwice(result: PublishedResult, met: Set<string>): Found[] {
  const { municipality, country, year } = result
  const key = `${country} ${year} ${nameKey(result)}`
  const isThere = met.has(key)
  met.add(key)
  return isThere ? [{ what: 'resultTwice', at: null, found: `${municipality} ${year}` }] : []
}

function yearAhead({ year }: PublishedResult, now: number): Found[] {
  return year > now
    ? [{ what: 'yearAhead', at: null, found: String(year), wanted: String(now) }]
    : []
}
