import type { Report } from '../report/report.ts'
import type { ReportWords } from '../words/reportWords.ts'
import type { Sheet, SheetCell, SheetRow } from './sheet.ts'
import type { SheetWords } from './sheetWords.ts'

interface Words {
  words: ReportWords
  own: SheetWords
}

/**
 * The points beside the mean of others, with how many it is one of, and beside earlier years. A cell
 * is empty where nobody has published a figure or questionnaires do not compare.
 */
export function besideSheet(report: Report, { words, own }: Words): Sheet | undefined {
  const { scores, comparison, earlier = [], year } = report
  if (!scores || (!comparison && earlier.length === 0)) return undefined
  const meanOf = (no: string | number | null): SheetCell[] => {
    if (!comparison) return []
    const all = [...comparison.areas, ...comparison.rows]
    const found = no === null ? comparison.total : all.find((one) => one.no === no)
    return found ? [found.mean / 1000, found.n] : [null, null]
  }
  const earlierOf = (no: string | number | null): SheetCell[] =>
    earlier.map(({ total, areas, rows }) =>
      no === null ? total : ([...areas, ...rows].find((one) => one.no === no)?.points ?? null),
    )
  const lineOf = (no: string | number | null, name: string, points: SheetCell): SheetCell[] => [
    no === null ? null : String(no),
    name,
    points,
    ...meanOf(no),
    ...earlierOf(no),
  ]
  const rows = scores.areas.flatMap(({ no, name, rows: asked, sum }): SheetRow[] => [
    ...asked.map((row) => ({ cells: lineOf(row.no, row.name, row.printed?.points ?? null) })),
    { cells: lineOf(no, name, sum.printed?.points ?? null), isSum: true },
  ])
  const total = lineOf(null, words.total, scores.total.printed?.points ?? null)
  const { mean, evaluations } = words.charts
  return {
    name: own.sheets.beside,
    columns: [
      { head: own.no, width: 7 },
      { head: own.name, width: 58 },
      { head: String(year), width: 9, figures: true },
      ...(comparison
        ? [
            { head: mean, width: 10, figures: true },
            { head: evaluations, width: 20, figures: true },
          ]
        : []),
      ...earlier.map((one) => ({ head: String(one.year), width: 9, figures: true })),
    ],
    rows: [...rows, { cells: total, isSum: true }],
  }
}
