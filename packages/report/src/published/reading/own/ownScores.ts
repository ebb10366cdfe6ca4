import { subQuestionNo } from '@samsyn/scoring'
import type { ReportWords } from '../../../words/reportWords.ts'
import type { PrintedFigure } from '../figures.ts'
import type { Ledger } from '../ledger.ts'
import type { ReadingLine } from '../readingLine.ts'
import type { Figures, ScoreTable, ScoreTables } from '../scoreTables.ts'
import { numbered, type OwnRow, rowsIn, tablesIn } from './ownTable.ts'

/** Chapter 4 of a report of ours, a table an area. Undefined where a table is none of these. */
export function ownScores(
  lines: readonly ReadingLine[],
  scores: ScoreTables,
  words: ReportWords,
  ledger: Ledger,
): true | undefined {
  for (const table of tablesIn(lines)) {
    const [head, ...rows] = rowsIn(table)
    const last = rows.pop()
    const title = numbered(head?.cells[0] ?? '')
    if (!head || !last || !title || last.cells[0] !== words.total) return undefined
    const no = Number(title.no)
    if (!(no >= 1 && no <= 8) || scores.tables.has(no)) return undefined
    scores.percent ||= head.cells.length > 3
    const read: ScoreTable = { no, name: title.name, line: head.line, rows: [], sum: null }
    for (const row of rows) {
      const named = numbered(row.cells[0] ?? '')
      const rowNo = subQuestionNo.safeParse(named?.no)
      if (!named || !rowNo.success || read.rows.some((one) => one.no === rowNo.data))
        return undefined
      read.rows.push({ no: rowNo.data, name: named.name, ...figuresOf(row) })
    }
    read.sum = figuresOf(last)
    sameSoFar(last, read, words, ledger)
    scores.tables.set(no, read)
    for (const line of table) {
      const row = numbered(rows.find((one) => one.line === line.no)?.cells[0] ?? '')
      ledger.put(line.no, row ? `scores/${row.no}` : `scores/${no}`)
    }
    placeRows(table, read, ledger)
  }
  return true
}

/** The figures of a row belong to the row. */
function placeRows(table: readonly ReadingLine[], { rows }: ScoreTable, ledger: Ledger): void {
  for (const { no, source } of table) {
    const row = rows[(source.cell?.row ?? 0) - 1]
    if (row) ledger.put(no, `scores/${row.no}`)
  }
}

/** S7. What is unfinished says how far it has come; its rows say the same. */
function sameSoFar(
  { cells, line }: OwnRow,
  { no, rows }: ScoreTable,
  words: ReportWords,
  ledger: Ledger,
): void {
  const said = cells[1] ?? ''
  if (/^\d+$/u.test(said)) return
  const known = rows.flatMap(({ achieved }) => achieved?.value ?? [])
  const soFar = known.reduce((sum, one) => sum + one, 0)
  const wanted = words.soFar(soFar, rows.length - known.length, rows.length)
  if (said !== wanted) ledger.warn('sumDiffers', line, `scores/${no}`, { found: said, wanted })
}

/** The picture of the areas' points has a table of its own, with the total last. */
export function ownOverview(
  table: readonly ReadingLine[],
  scores: ScoreTables,
  words: ReportWords,
): true | undefined {
  const [head, ...rows] = rowsIn(table)
  const last = rows.pop()
  if (!head || !last || last.cells[0] !== words.total) return undefined
  for (const row of rows) {
    const no = Number(numbered(row.cells[0] ?? '')?.no)
    const figures = figuresOf(row)
    if (no >= 1 && no <= 8 && figures.achieved?.value != null) scores.overview.set(no, figures)
  }
  scores.total = figuresOf(last)
  return true
}

function figuresOf({ cells: [, achieved = '', maximum = '', percent], line }: OwnRow): Figures {
  return {
    achieved: figureOf(achieved),
    maximum: figureOf(maximum),
    percent: percent === undefined ? null : figureOf(percent),
    line,
  }
}

/** Whatever stands where a figure would, it is none: as a dash. */
function figureOf(text: string): PrintedFigure {
  const value = /^(-?\d+)(?:\s?%)?$/u.exec(text)?.[1]
  return value === undefined ? { value: null, raw: '–' } : { value: Number(value), raw: value }
}
