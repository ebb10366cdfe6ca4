import { csv } from '../csv.ts'
import type { Report } from '../report/report.ts'
import { planSheet } from './planSheet.ts'
import { scoresSheet } from './scoresSheet.ts'
import type { Sheet } from './sheet.ts'
import { wordsOf } from './sheetsOf.ts'

/** The plan of action as a table for any program: a line a strength or an improvement. */
export function planCsv(report: Report): string {
  return csvOf(planSheet(report, wordsOf(report)))
}

/** Chapter 4 as it prints, without exact points. Undefined in a report without scores. */
export function printedScoresCsv(report: Report): string | undefined {
  const { scores } = report
  return scores ? csvOf(scoresSheet(scores, wordsOf(report))) : undefined
}

/** A share is in whole percent, as its head says. */
function csvOf({ columns, rows }: Sheet): string {
  return csv([
    columns.map(({ head }) => head),
    ...rows.map(({ cells }) =>
      cells.map((cell) => {
        if (cell === null) return ''
        return typeof cell === 'object' ? Math.round(cell.share * 100) : cell
      }),
    ),
  ])
}
