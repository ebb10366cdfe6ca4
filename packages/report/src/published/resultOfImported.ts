import type { PublishedResult } from '@samsyn/scoring'
import type { ImportedReport } from './importedReport.ts'

/** What a published result cannot be without, and this report does not say. */
export type ResultLack = 'municipality' | 'year' | 'total'

/**
 * The figures of a report that was read, as a result to compare with: as printed, with nothing put
 * in where nobody could read. `source` says where they were printed. A total that is printed nowhere
 * is what the areas add up to (S6), if the report has all of them.
 */
export function resultOfImported(
  imported: ImportedReport,
  source: string,
): { result: PublishedResult } | { lacking: ResultLack[] } {
  const { municipality, country, year, template } = imported
  const areas = imported.areas.map(({ no, box }) => ({
    no,
    points: areaPoints(imported, no) ?? box.points,
  }))
  for (const { no } of imported.scores) {
    if (!areas.some((area) => area.no === no)) areas.push({ no, points: areaPoints(imported, no) })
  }
  const known = areas.flatMap(({ no, points }) => (points === null ? [] : [{ no, points }]))
  const total = imported.total ?? (known.length === AREAS ? sum(known) : null)
  if (municipality === null || year === null || total === null) {
    return {
      lacking: [
        ...(municipality === null ? ['municipality' as const] : []),
        ...(year === null ? ['year' as const] : []),
        ...(total === null ? ['total' as const] : []),
      ],
    }
  }
  const rows = imported.scores.flatMap(({ rows }) =>
    rows.flatMap(({ no, achieved }) => (achieved === null ? [] : [{ no, points: achieved }])),
  )
  const areasInOrder = known.toSorted((one, other) => one.no - other.no)
  return {
    result: { municipality, country, year, template, total, areas: areasInOrder, rows, source },
  }
}

/** Every questionnaire has so many. */
const AREAS = 8

function areaPoints({ scores }: ImportedReport, no: number): number | null {
  return scores.find((area) => area.no === no)?.achieved ?? null
}

function sum(areas: readonly { points: number }[]): number {
  return areas.reduce((all, { points }) => all + points, 0)
}
