import type { ReportBlock, ReportCell, ReportItem } from '../report/reportBlock.ts'
import type { ReportWords } from '../words/reportWords.ts'
import { columnWidths } from './columnWidths.ts'
import { lineXml, paragraphXml, runXml } from './inlines.ts'
import { idAt, indentOf, LIST_STYLES, QUOTE_INDENT } from './listStyles.ts'
import type { Manuscript } from './manuscript.ts'
import { cellXml, tableXml } from './table.ts'
import { type Xml, xml } from './xml.ts'

/** Where blocks stand. */
export interface Place {
  manuscript: Manuscript
  words: ReportWords
  /** The style of a plain paragraph. */
  style: string
  /** Of the heading that they stand under, 1 to 6. */
  level: number
  /** How wide the column is, in twentieths of a point. */
  width: number
}

/** A text. A heading of its second level under none of the first is one of the first: no level is left out. */
export function textXml(blocks: readonly ReportBlock[], place: Place): Xml[] {
  const first = blocks.findIndex((one) => one.type === 'heading' && one.level === 1)
  return blocks.map((block, at) =>
    block.type === 'heading' && (first < 0 || at < first)
      ? blockXml({ ...block, level: 1 }, place)
      : blockXml(block, place),
  )
}

function blocksXml(blocks: readonly ReportBlock[], place: Place): Xml[] {
  return blocks.map((block) => blockXml(block, place))
}

function blockXml(block: ReportBlock, place: Place): Xml {
  const { manuscript } = place
  switch (block.type) {
    case 'paragraph':
      return paragraphXml(place.style, lineXml(block.content, manuscript))
    case 'heading': {
      const level = Math.min(6, place.level + block.level)
      return paragraphXml(`Heading${level}`, lineXml(block.content, manuscript))
    }
    case 'list':
      return listXml(block, place, 0)
    case 'quotation':
      return xml`${blocksXml(block.blocks, { ...place, style: 'Quote' })}`
    case 'table':
      return xml`${ownTableXml(block.rows, place)}`
  }
}

type List = Extract<ReportBlock, { type: 'list' }>

function listXml({ ordered, items }: List, place: Place, level: number): Xml {
  const numbered = place.manuscript.numbering.list(ordered, level)
  return xml`${items.map((item) => itemXml(item, place, { ...numbered, ordered }))}`
}

/** A point: its first paragraph bears the sign, and what comes after stands under it. */
function itemXml({ blocks, subQuestion }: ReportItem, place: Place, list: Numbered): Xml {
  const [first, ...others] = blocks
  const { manuscript } = place
  // Which sub-question it is about stands after it, as on paper.
  const about =
    subQuestion === undefined
      ? []
      : [runXml(`\u00a0${subQuestion}`, xml`<w:rStyle w:val="SubQuestion"/>`)]
  if (first?.type !== 'paragraph')
    return xml`${pointXml(about, place, list)}${blocks.map((block) => underPoint(block, place, list))}`
  return xml`${pointXml([...lineXml(first.content, manuscript), ...about], place, list)}${others.map((block) => underPoint(block, place, list))}`
}

interface Numbered {
  id: number
  level: number
  ordered: boolean
}

function pointXml(line: readonly Xml[], { style }: Place, { id, level, ordered }: Numbered): Xml {
  const named = style === 'Normal' ? idAt(ordered ? 'ListNumber' : 'ListBullet', level) : style
  // What its style says by itself need not be said again.
  const isSaid = style === 'Normal' && !ordered && level < LIST_STYLES
  const numbered =
    !isSaid && xml`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
  const within =
    style === 'Quote' &&
    xml`<w:ind w:left="${QUOTE_INDENT + indentOf(level)}" w:hanging="${indentOf(0)}"/>`
  return xml`<w:p><w:pPr><w:pStyle w:val="${named}"/>${numbered}${within}</w:pPr>${line}</w:p>
`
}

function underPoint(block: ReportBlock, place: Place, { level }: Numbered): Xml {
  if (block.type === 'list') return listXml(block, place, level + 1)
  if (block.type === 'paragraph' && place.style === 'Normal')
    return blockXml(block, { ...place, style: idAt('ListContinue', level) })
  return blockXml(block, place)
}

/** A table that a writer has made. */
function ownTableXml(rows: readonly (readonly ReportCell[])[], place: Place): Xml | Xml[] {
  const filled = rows.filter(({ length }) => length > 0).map(withinMost)
  if (filled.length === 0) return []
  const widths = columnWidths(filled, place.width)
  const body = filled.findIndex((row) => row.some(({ header }) => !header))
  // Of nothing but heads the first alone stands on every page.
  const heads = body < 0 ? 1 : body
  return tableXml(
    { style: 'ReportTable', widths, name: place.words.table, first: heads > 0 },
    filled.map((row, at) => ({ cells: cellsXml(row, widths, place), head: at < heads })),
  )
}

/** Word knows no wider tables. */
const MOST_COLUMNS = 63

/** What has no column of its own stands in the last. */
function withinMost(row: readonly ReportCell[]): readonly ReportCell[] {
  const [first, ...others] = row.slice(MOST_COLUMNS - 1)
  if (!first || others.length === 0) return row
  const blocks = [first, ...others].flatMap((cell) => cell.blocks)
  return [...row.slice(0, MOST_COLUMNS - 1), { ...first, blocks }]
}

/** What is missing in a row is the last cell's. */
function cellsXml(row: readonly ReportCell[], widths: readonly number[], place: Place): Xml[] {
  return row.map(({ header, blocks }, at) => {
    const columns = at === row.length - 1 ? widths.length - at : 1
    const width = widths.slice(at, at + columns).reduce((sum, one) => sum + one, 0)
    const inside = blocksXml(blocks, {
      ...place,
      style: header ? 'TableHeading' : 'TableText',
      width,
    })
    return cellXml(width, inside.length > 0 ? inside : paragraphXml('TableText', []), columns)
  })
}
