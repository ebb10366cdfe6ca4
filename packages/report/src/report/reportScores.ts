import {
  type Figure,
  type Points,
  type SubQuestionNo,
  scoreTable,
  type Template,
} from '@samsyn/scoring'
import { plainText } from './plainText.ts'
import type { ReportScores, ReportSum } from './report.ts'

/** S3–S7. Chapter 4 in printed figures only: the exact points stay with the team. */
export function reportScores(
  template: Template,
  points: ReadonlyMap<SubQuestionNo, Points | null>,
  percent: boolean,
): ReportScores {
  const table = scoreTable(template, points)
  const figures = (one: { points: number; percent: number }) => ({
    points: one.points,
    percent: percent ? one.percent : null,
  })
  const sumOf = (figure: Figure, of: number): ReportSum => {
    const { maximum } = figure
    switch (figure.state) {
      case 'complete':
        return { maximum, printed: figures(figure), soFar: figure.points, missing: 0, of }
      case 'incomplete':
        return { maximum, printed: null, soFar: figure.soFar, missing: figure.missing, of }
    }
  }
  const areas = table.areas.map(({ no, name, rows, figure }) => ({
    no,
    name: plainText(name),
    rows: rows.map((row) => ({
      no: row.no,
      name: plainText(row.name),
      maximum: row.maximum,
      printed: row.printed && figures(row.printed),
    })),
    sum: sumOf(figure, rows.length),
  }))
  const all = areas.reduce((sum, { rows }) => sum + rows.length, 0)
  return { percent, areas, total: sumOf(table.total, all) }
}
