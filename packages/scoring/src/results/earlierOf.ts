import type { Template } from '../template.ts'
import { comparedWith } from './mapRows.ts'
import type { Crosswalk, PublishedResult, ResultSet } from './resultSet.ts'
import { isSameMunicipality, type Municipality } from './sameMunicipality.ts'

/** An earlier result of the same municipality; a plain value, as the report takes it. */
export type EarlierResult = Pick<PublishedResult, 'year' | 'total' | 'areas' | 'rows'>

/**
 * J9. What was published of this municipality before a year, the oldest first, with the areas and
 * rows that compare with this questionnaire's, under its numbers.
 */
export function earlierOf(
  { results }: Pick<ResultSet, 'results'>,
  {
    before,
    template,
    ...municipality
  }: Municipality & { before: number; template: Template['id'] },
  crosswalks: readonly Crosswalk[],
): EarlierResult[] {
  const compared = comparedWith(template, crosswalks)
  return results
    .filter((result) => result.year < before && isSameMunicipality(result, municipality))
    .toSorted((a, b) => a.year - b.year)
    .map((result) => ({
      year: result.year,
      total: result.total,
      areas: compared.areas(result),
      rows: compared.rows(result),
    }))
}
