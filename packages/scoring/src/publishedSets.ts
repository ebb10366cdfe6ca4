import type { PublishedTable } from './published/publishedTable.ts'
import { publishedTables } from './published/publishedTables.ts'
import type { PublishedResult, ResultSet } from './results/resultSet.ts'

/** J1. The same figures as one result among others: points alone, as a data set holds them. */
export function resultOf(table: PublishedTable): PublishedResult {
  const { municipality, year, template, total, areas, source } = table
  return {
    municipality,
    country: 'SE',
    year,
    template,
    total,
    areas: areas.map(({ no, achieved }) => ({ no, points: achieved })),
    rows: areas.flatMap(({ subQuestions }) =>
      subQuestions.map(({ no, achieved }) => ({ no, points: achieved })),
    ),
    source,
  }
}

/** Of this evaluation the two reports say the total and nothing else. */
const hoganas2018: PublishedResult = {
  municipality: 'Höganäs',
  country: 'SE',
  year: 2018,
  template: null,
  total: 549,
  areas: [],
  rows: [],
  source: 'SKR, Kommunkompassen: rapporten om Höganäs kommun 2020, sammanfattande kommentarer',
}

/** J1. The data sets that come with the product: figures of published reports, nothing invented. */
export const publishedSets: readonly ResultSet[] = [
  {
    id: 'skr-publicerade',
    name: 'Publicerade rapporter från SKR',
    version: 1,
    dated: '2026-11-22',
    results: [hoganas2018, ...publishedTables.map(resultOf)],
  },
]
