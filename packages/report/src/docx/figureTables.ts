import type { Chart } from '../charts/chart.ts'
import { NONE, percentWords, sumWords } from '../charts/figures.ts'
import type { FollowUpArea } from '../outline/followUpAreas.ts'
import type { ReportScores } from '../report/report.ts'
import type { ReportWords } from '../words/reportWords.ts'
import { paragraphXml, runXml } from './inlines.ts'
import { TEXT_WIDTH } from './page.ts'
import { cellXml, type TableLook, tableXml } from './table.ts'
import { type Xml, xml } from './xml.ts'

/** One table of chapter 4: an area's sub-questions, and their sum last. */
export function rowsTable(
  { no, name, rows, sum }: ReportScores['areas'][number],
  percent: boolean,
  words: ReportWords,
): Xml {
  const { achieved, maximum, percent: share } = words.columns
  const title = `${no}. ${name}`
  const lines = rows.map((row) => [
    `${row.no} ${row.name}`,
    row.printed ? String(row.printed.points) : NONE,
    String(row.maximum),
    percentWords(row.printed),
  ])
  const last = [words.total, sumWords(sum, words), String(sum.maximum), percentWords(sum.printed)]
  const shown = [[title, achieved, maximum, share], ...lines, last].map((line) =>
    percent ? line : line.slice(0, -1),
  )
  return figuresTable({ style: 'ReportTable', name: title, last: true }, shown)
}

/** The figures that a picture is drawn from. */
export function chartTable({ title, table: { head, rows } }: Chart, words: ReportWords): Xml[] {
  const { figures } = words.charts
  return [
    paragraphXml('Caption', runXml(figures), xml`<w:keepNext/>`),
    figuresTable({ style: 'ChartTable', name: `${title}: ${figures}`, last: false }, [
      head,
      ...rows,
    ]),
  ]
}

/** What came of the improvements of an area. */
export function followUpTable({ no, name, items }: FollowUpArea, words: ReportWords): Xml {
  const { columns, outcomes } = words.followUp
  const widths = [0.45, 0.2, 0.35].map((share) => Math.floor(TEXT_WIDTH * share))
  const line = (texts: readonly string[]) =>
    widths.map((width, at) => cellXml(width, paragraphXml('TableText', runXml(texts[at] ?? ''))))
  return tableXml({ style: 'ChartTable', widths, name: `${no}. ${name}` }, [
    { cells: line([columns.improvement, columns.outcome, columns.comment]), head: true },
    ...items.map(({ improvement, outcome, comment }) => ({
      cells: line([improvement, outcomes[outcome ?? 'unsaid'], comment]),
    })),
  ])
}

/** A table of so many lines stays on one page. */
const KEPT = 14

/** The first column names the line and takes what the figures leave. */
function figuresTable(look: Omit<TableLook, 'widths'>, lines: readonly (readonly string[])[]): Xml {
  const [head = []] = lines
  const figures = head.slice(1).map((_, at) => figureWidth(lines.map((line) => line[at + 1] ?? '')))
  const all = figures.reduce((sum, width) => sum + width, 0)
  const widths = [TEXT_WIDTH - all, ...figures]
  const rows = lines.map((line, at) => {
    const stays = lines.length <= KEPT && at < lines.length - 1
    const cells = widths.map((width, column) =>
      cellXml(
        width,
        paragraphXml(
          column === 0 ? 'TableText' : 'TableFigure',
          runXml(line[column] ?? ''),
          stays && xml`<w:keepNext/>`,
        ),
      ),
    )
    return { cells, head: at === 0 }
  })
  return tableXml({ ...look, widths }, rows)
}

/** A column has room for its longest word, at so much a letter, and for the margins of its cells. */
function figureWidth(texts: readonly string[]): number {
  const words = texts.flatMap((text) => text.split(/\s/))
  const longest = Math.max(...words.map(({ length }) => length))
  return Math.min(2000, Math.max(1000, 125 * longest + 170))
}
