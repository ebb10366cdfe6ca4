import type { EarlierEvaluation } from '@samsyn/scoring'
import type { Report } from '../report/report.ts'
import { improvementsIn } from './improvementsIn.ts'

/** U2. A report as something that a new evaluation starts from; figures that it has none of are not in it. */
export function earlierOfReport(
  { municipality, year, template, areas, scores }: Report,
  found: EarlierEvaluation['found'],
): EarlierEvaluation {
  const printed = scores?.areas ?? []
  return {
    found,
    municipality,
    year,
    template: template.id,
    total: scores?.total.printed?.points ?? null,
    areas: printed.flatMap(({ no, sum }) =>
      sum.printed ? [{ no, points: sum.printed.points }] : [],
    ),
    rows: printed.flatMap(({ rows }) =>
      rows.flatMap((row) => (row.printed ? [{ no: row.no, points: row.printed.points }] : [])),
    ),
    improvements: areas.flatMap(({ no, improvements }) =>
      improvementsIn(improvements.blocks).map((text) => ({ area: no, text })),
    ),
  }
}
