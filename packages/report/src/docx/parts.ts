import { sumWords } from '../charts/figures.ts'
import type { Part } from '../outline/outline.ts'
import { linesIn } from '../report/linesIn.ts'
import type { Report, ReportSum, ReportText } from '../report/report.ts'
import { anchorOf } from './anchor.ts'
import { type Place, textXml } from './blocks.ts'
import { chartTable, followUpTable, rowsTable } from './figureTables.ts'
import { paragraphXml, runXml } from './inlines.ts'
import { TEXT_WIDTH } from './page.ts'
import { type Picture, pictureXml } from './picture.ts'
import { cellXml, tableXml } from './table.ts'
import { type Xml, xml } from './xml.ts'

/** So many letters stand in a line of a column. */
const LETTERS = 38

/** What parts are made of beside themselves. */
export interface Shown {
  report: Report
  pictures: readonly Picture[]
}

/** One part of a report. `place` is under its heading. */
export function partXml(part: Part, shown: Shown, place: Place): Xml | readonly Xml[] {
  const { words } = place
  switch (part.part) {
    case 'text':
      return writtenXml(part.text, place)
    case 'about':
      return textXml(shown.report.about, place)
    case 'box':
      return boxXml(part.labels, part.sum, place)
    case 'lists':
      return listsXml(part.strengths, part.improvements, place)
    case 'total':
      return totalXml(part.total, place)
    case 'charts':
      return part.charts.flatMap((chart) => {
        const picture = shown.pictures.find(({ name }) => name === chart.id)
        return [
          ...(picture ? [pictureXml(picture, place.manuscript)] : []),
          ...chartTable(chart, words),
        ]
      })
    case 'followUp':
      return part.areas.flatMap((area) => [
        paragraphXml(`Heading${place.level + 1}`, runXml(`${area.no}. ${area.name}`)),
        followUpTable(area, words),
      ])
    case 'examples':
      return part.passages.map(({ area, passage }) => exampleXml(area, passage, shown.report))
    case 'table':
      return rowsTable(part.area, part.percent, words)
    case 'said':
      return paragraphXml('ReportNote', runXml(part.words))
  }
}

function writtenXml({ blocks }: ReportText, place: Place): Xml | Xml[] {
  return blocks.length === 0
    ? paragraphXml('ReportNote', runXml(place.words.nothingYet))
    : textXml(blocks, place)
}

/** Under an area's name: what it asks, and its one score. */
function boxXml(labels: readonly string[], sum: ReportSum | null, { words }: Place): Xml {
  const score = sum === null ? 0 : 2100
  const list = TEXT_WIDTH - score
  const points = (style: string, text: string) =>
    sum === null ? [] : [cellXml(score, paragraphXml(style, runXml(text)))]
  const head = [
    cellXml(list, paragraphXml('TableText', runXml(words.box.labels))),
    ...points('TableFigure', words.box.points),
  ]
  const named =
    labels.length > 0
      ? labels.map((label) => paragraphXml('ListBullet', runXml(label)))
      : paragraphXml('TableText', [])
  const figure = sum?.printed ? 'BoxFigure' : 'TableFigure'
  return tableXml(
    {
      style: 'ReportBox',
      widths: sum === null ? [list] : [list, score],
      name: words.box.labels,
    },
    [
      { cells: head, head: true },
      { cells: [cellXml(list, named), ...points(figure, sum ? sumWords(sum, words) : '')] },
    ],
  )
}

/** Side by side, each with its heading; long ones go on over the page. */
function listsXml(strengths: ReportText, improvements: ReportText, place: Place): Xml {
  const { words, level } = place
  const width = Math.floor(TEXT_WIDTH / 2)
  const columns = [
    { heading: words.headings.strengths, text: strengths },
    { heading: words.headings.improvements, text: improvements },
  ]
  const heads = columns.map(({ heading }) =>
    cellXml(width, paragraphXml(`Heading${level + 1}`, runXml(heading))),
  )
  const texts = columns.map(({ text }) =>
    cellXml(width, writtenXml(text, { ...place, level: level + 1, width: width - 227 })),
  )
  const { strengths: one, improvements: other } = words.headings
  return tableXml({ style: 'ReportColumns', widths: [width, width], name: `${one}, ${other}` }, [
    { cells: heads, head: true },
    { cells: texts, splits: columns.some(({ text }) => !isShort(text)) },
  ])
}

/** Whether it takes less than half a page in a column. */
function isShort({ blocks }: ReportText): boolean {
  const lines = linesIn(blocks).map((line) =>
    line.reduce((sum, one) => sum + (one.type === 'text' ? one.text.length : 1), 0),
  )
  return lines.reduce((sum, letters) => sum + Math.ceil(letters / LETTERS), 0) <= 24
}

function totalXml(total: ReportSum, { words }: Place): Xml {
  const large = total.printed !== null && xml`<w:rStyle w:val="TotalFigure"/>`
  return paragraphXml('Total', [
    runXml(`${words.total} `),
    runXml(sumWords(total, words), large),
    ...(total.printed ? [runXml(` / ${total.maximum}`)] : []),
  ])
}

function exampleXml(no: number, passage: string, { areas }: Report): Xml {
  const name = areas.find((area) => area.no === no)?.name ?? String(no)
  const look = xml`<w:rStyle w:val="Hyperlink"/>`
  return paragraphXml('ListStar', [
    runXml(`${passage} `),
    xml`<w:hyperlink w:anchor="${anchorOf(`area-${no}`)}" w:history="1">${runXml(name, look)}</w:hyperlink>`,
  ])
}
