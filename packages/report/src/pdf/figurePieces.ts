import type { Chart } from '../charts/chart.ts'
import { coloured } from '../charts/drawn.ts'
import { percentWords, sumWords } from '../charts/figures.ts'
import type { FollowUpArea } from '../outline/followUpAreas.ts'
import type { Report, ReportScores, ReportSum } from '../report/report.ts'
import type { ReportWords } from '../words/reportWords.ts'
import { divisible } from './divisible.ts'
import type { Piece, PrintedFigures } from './printedReport.ts'

/** So many rows stand on one page, even with long names. */
const ROWS_KEPT = 14
/** A unit of a drawing in millimetres: its letters of 14 become about as large as a table's. */
const UNIT = 0.25
/** Millimetres of a page that a picture may take, with its caption below. */
const [WIDEST, HIGHEST] = [138, 205]

export function totalPiece(total: ReportSum, words: ReportWords): Piece {
  return {
    is: 'total',
    label: words.total,
    figure: sumWords(total, words),
    maximum: total.printed && String(total.maximum),
    open: total.printed === null,
  }
}

/** A picture in the report's colours, and the table of what it shows. */
export function chartPieces({ title, said, svg, table }: Chart, words: ReportWords): Piece[] {
  return [
    { is: 'chart', title, said, svg: coloured(svg), width: widthOf(svg) },
    {
      is: 'figures',
      caption: words.charts.figures,
      widths: [1],
      head: table.head,
      rows: table.rows,
      sum: null,
      firm: false,
      whole: table.rows.length <= ROWS_KEPT,
    },
  ]
}

/** As wide as its units say, or as still fits on a page. */
function widthOf(svg: string): number {
  const [, width = 400, height = 300] =
    / viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg)?.map(Number) ?? []
  return Math.min(width * UNIT, WIDEST, (HIGHEST * width) / height)
}

/** One table of chapter 4: an area's sub-questions, and their sum last. */
export function rowsFigures(
  { no, name, rows, sum }: ReportScores['areas'][number],
  percent: boolean,
  words: ReportWords,
): PrintedFigures {
  const { columns } = words
  return {
    is: 'figures',
    caption: null,
    widths: [1],
    head: [
      `${no}. ${name}`,
      columns.achieved,
      columns.maximum,
      ...(percent ? [columns.percent] : []),
    ],
    rows: rows.map((row) => [
      `${row.no} ${row.name}`,
      String(row.printed?.points ?? '–'),
      String(row.maximum),
      ...(percent ? [percentWords(row.printed)] : []),
    ]),
    sum: [
      words.total,
      sumWords(sum, words),
      String(sum.maximum),
      ...(percent ? [percentWords(sum.printed)] : []),
    ],
    firm: true,
    whole: rows.length <= ROWS_KEPT,
  }
}

/** What came of an area's earlier improvements: what was asked for, what came of it, a word on it. */
export function followUpFigures({ no, name, items }: FollowUpArea, words: ReportWords): Piece {
  const { columns, outcomes } = words.followUp
  return {
    is: 'figures',
    caption: `${no}. ${name}`,
    widths: [5, 3, 4],
    head: [columns.improvement, columns.outcome, columns.comment],
    rows: items.map(({ improvement, outcome, comment }) => [
      divisible(improvement),
      outcomes[outcome ?? 'unsaid'],
      divisible(comment),
    ]),
    sum: null,
    firm: false,
    whole: false,
  }
}

export function areaName({ areas }: Report, no: number): string {
  return areas.find((area) => area.no === no)?.name ?? String(no)
}
