import { NONE } from '../charts/figures.ts'
import type { ReportScores, ReportSum } from '../report/report.ts'
import type { ReportWords } from '../words/reportWords.ts'
import type { Sheet, SheetCell, SheetColumn, SheetRow } from './sheet.ts'
import type { SheetWords } from './sheetWords.ts'

interface Words {
  words: ReportWords
  own: SheetWords
}

/** Chapter 4: a row a sub-question, the sum of each area after its own, the total last. */
export function scoresSheet(scores: ReportScores, { words, own }: Words): Sheet {
  const rows = scores.areas.flatMap(({ no, name, rows: asked, sum }): SheetRow[] => [
    ...asked.map((row) => ({
      cells: [
        row.no,
        row.name,
        ...figuresOf(row, scores),
        ...missingOf(row.printed ? 0 : 1, scores),
      ],
    })),
    sumRow(String(no), name, sum, scores),
  ])
  return {
    name: own.sheets.scores,
    columns: columnsOf(own.name, scores, { words, own }),
    rows: [...rows, sumRow(null, words.total, scores.total, scores)],
  }
}

/** The score of each area, and the total. */
export function areasSheet(scores: ReportScores, { words, own }: Words): Sheet {
  const rows = scores.areas.map(
    ({ no, name, sum }): SheetRow => ({
      cells: [no, name, ...figuresOf(sum, scores), ...missingOf(sum.missing, scores)],
    }),
  )
  return {
    name: own.sheets.areas,
    columns: columnsOf(words.columns.area, scores, { words, own }),
    rows: [...rows, sumRow(null, words.total, scores.total, scores)],
  }
}

function columnsOf(name: string, scores: ReportScores, { words, own }: Words): SheetColumn[] {
  const { achieved, maximum, percent } = words.columns
  return [
    { head: own.no, width: 7 },
    { head: name, width: 58 },
    { head: achieved, width: 11, figures: true },
    { head: maximum, width: 9, figures: true },
    ...(scores.percent ? [{ head: percent, width: 11, figures: true }] : []),
    ...(isWhole(scores) ? [] : [{ head: own.missing, width: 11, figures: true }]),
  ]
}

function sumRow(no: string | null, name: string, sum: ReportSum, scores: ReportScores): SheetRow {
  return {
    cells: [no, name, ...figuresOf(sum, scores), ...missingOf(sum.missing, scores)],
    isSum: true,
  }
}

/** S7. What has no consensus has no figure. */
function figuresOf(
  { printed, maximum }: Pick<ReportSum, 'printed' | 'maximum'>,
  { percent }: ReportScores,
): SheetCell[] {
  const share = printed?.percent ?? null
  return [
    printed?.points ?? NONE,
    maximum,
    ...(percent ? [share === null ? NONE : { share: share / 100 }] : []),
  ]
}

function missingOf(count: number, scores: ReportScores): SheetCell[] {
  return isWhole(scores) ? [] : [count === 0 ? null : count]
}

function isWhole({ total }: ReportScores): boolean {
  return total.missing === 0
}
