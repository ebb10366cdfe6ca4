import { linesIn } from '../report/linesIn.ts'
import type { Report, ReportArea } from '../report/report.ts'
import type { ReportBlock, ReportInline } from '../report/reportBlock.ts'
import type { ReportWords } from '../words/reportWords.ts'
import type { Sheet } from './sheet.ts'
import type { SheetWords } from './sheetWords.ts'

interface Words {
  words: ReportWords
  own: SheetWords
}

/**
 * The plan of action: every strength and every improvement, by area and sub-question, with room for
 * what is to be done, by whom and when.
 */
export function planSheet(report: Report, { words, own }: Words): Sheet {
  const rows = report.areas.flatMap((area) =>
    pointsOf(area, own).map(({ subQuestion, kind, text }) => ({
      cells: [
        `${area.no}. ${area.name}`,
        subQuestion === undefined ? null : subQuestionWords(subQuestion, area, report),
        kind,
        text,
        null,
        null,
        null,
      ],
    })),
  )
  return {
    name: own.sheets.plan,
    columns: [
      { head: words.columns.area, width: 26 },
      { head: words.charts.subQuestion, width: 26 },
      { head: own.kind, width: 22 },
      { head: own.text, width: 54 },
      { head: own.measure, width: 40 },
      { head: own.responsible, width: 18 },
      { head: own.when, width: 12 },
    ],
    rows,
  }
}

interface Point {
  subQuestion: string | undefined
  kind: string
  text: string
}

/** Under each sub-question as the report has them; what is about none comes last. */
function pointsOf({ strengths, improvements }: ReportArea, own: SheetWords): Point[] {
  const all = [
    ...pointsIn(strengths.blocks).map((point) => ({ ...point, kind: own.strength })),
    ...pointsIn(improvements.blocks).map((point) => ({ ...point, kind: own.improvement })),
  ]
  const order = (no: string | undefined) => (no === undefined ? Number.MAX_VALUE : lastOf(no))
  return all.sort((one, other) => order(one.subQuestion) - order(other.subQuestion))
}

/** "3.12" → 12 */
function lastOf(no: string): number {
  return Number(no.split('.').at(-1)) || 0
}

/** A point of a list is one, and so is each text beside a list. */
function pointsIn(blocks: readonly ReportBlock[]): Omit<Point, 'kind'>[] {
  return blocks.flatMap((block) =>
    block.type === 'list'
      ? block.items.map(({ blocks: inside, subQuestion }) => ({
          subQuestion,
          text: textOf(inside),
        }))
      : [{ subQuestion: undefined, text: textOf([block]) }],
  )
}

/** Line by line; a note stands under them with its number. */
function textOf(blocks: readonly ReportBlock[]): string {
  const lines = linesIn(blocks)
  const notes = lines
    .flat()
    .flatMap((one) => (one.type === 'footnote' ? [`[${one.no}] ${one.text}`] : []))
  return [...lines.map((line) => line.map(lettersOf).join('')), ...notes].join('\n')
}

function lettersOf(one: ReportInline): string {
  if (one.type === 'break') return '\n'
  return one.type === 'text' ? one.text : `[${one.no}]`
}

function subQuestionWords(no: string, area: ReportArea, { scores }: Report): string {
  const scored = scores?.areas.flatMap(({ rows }) => rows).find((row) => row.no === no)
  const section = area.sections.find(({ subQuestions }) => subQuestions.some((one) => one === no))
  const name = scored?.name ?? section?.heading
  return name === undefined ? no : `${no} ${name}`
}
