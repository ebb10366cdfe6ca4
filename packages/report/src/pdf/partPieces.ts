import { sumWords } from '../charts/figures.ts'
import type { Part } from '../outline/outline.ts'
import { linesIn } from '../report/linesIn.ts'
import type { Report, ReportText } from '../report/report.ts'
import { type ReportWords, reportWords } from '../words/reportWords.ts'
import { blockPieces } from './blockPieces.ts'
import { divisible } from './divisible.ts'
import { areaName, chartPieces, followUpFigures, rowsFigures, totalPiece } from './figurePieces.ts'
import type { Piece } from './printedReport.ts'

/** Of a column: so many letters stand in a line, and so many lines together on a page. */
const [LETTERS_ACROSS, LINES_KEPT] = [32, 24]

/** One part of a report in pieces. `level` is of the heading that it stands under. */
export function partPieces(part: Part, report: Report, level: number): Piece[] {
  const words = reportWords(report.language)
  switch (part.part) {
    case 'text':
      return textPieces(part.text, words, level)
    case 'about':
      return blockPieces(report.about, level)
    case 'box':
      return [
        {
          is: 'box',
          labelsHead: words.box.labels,
          labels: part.labels,
          pointsHead: words.box.points,
          points: part.sum && sumWords(part.sum, words),
          open: part.sum?.printed === null,
        },
      ]
    case 'lists':
      return [
        {
          is: 'beside',
          whole: [part.strengths, part.improvements].every(isShort),
          left: titled(words.headings.strengths, part.strengths, words, level + 1),
          right: titled(words.headings.improvements, part.improvements, words, level + 1),
        },
      ]
    case 'total':
      return [totalPiece(part.total, words)]
    case 'charts':
      return part.charts.flatMap((chart) => chartPieces(chart, words))
    case 'followUp':
      return part.areas.map((area) => followUpFigures(area, words))
    case 'examples':
      return [
        {
          is: 'examples',
          items: part.passages.map(({ area, passage }) => ({
            passage: divisible(passage),
            from: areaName(report, area),
            to: `area-${area}`,
          })),
        },
      ]
    case 'table':
      return [rowsFigures(part.area, part.percent, words)]
    case 'said':
      return [{ is: 'said', words: part.words }]
  }
}

/** Less than half of a page in a column of half its width. */
function isShort({ blocks }: ReportText): boolean {
  const lines = linesIn(blocks).map((line) =>
    line.reduce((sum, one) => sum + (one.type === 'text' ? one.text.length : LETTERS_ACROSS), 0),
  )
  return lines.reduce((sum, letters) => sum + Math.ceil(letters / LETTERS_ACROSS), 0) <= LINES_KEPT
}

function textPieces({ blocks }: ReportText, words: ReportWords, level: number): Piece[] {
  if (blocks.length === 0) return [{ is: 'nothing', words: words.nothingYet }]
  return blockPieces(blocks, level)
}

function titled(heading: string, text: ReportText, words: ReportWords, level: number): Piece[] {
  return [
    {
      is: 'heading',
      id: null,
      level,
      no: null,
      listed: false,
      newPage: false,
      line: [{ is: 'text', text: heading }],
    },
    ...textPieces(text, words, level),
  ]
}
