import { linesIn } from '../report/linesIn.ts'
import type { ReportBlock, ReportCell, ReportItem } from '../report/reportBlock.ts'
import { lettersOf } from './lettersOf.ts'
import type { Piece, PrintedItem, PrintedRow } from './printedReport.ts'

/** What lies deeper than so many lists, quotations and tables in each other stands beside them. */
const DEEPEST = 6
/** A row of more lines than this may go on to the next page. */
const LINES_KEPT = 30
/** So many small letters stand across a page. */
const ACROSS = 90

/**
 * A text in pieces. `level` is of the heading that it stands under. A heading is never more than one
 * deeper than the one before it, whatever its writer chose: readers who hear the page go by levels.
 */
export function blockPieces(blocks: readonly ReportBlock[], level: number): Piece[] {
  return within(blocks, { level, depth: 0 })
}

interface Place {
  /** Of the heading that it stands under. */
  level: number
  depth: number
  /** So many letters a word may have, in a narrow column. */
  longest?: number
}

function within(blocks: readonly ReportBlock[], place: Place): Piece[] {
  let { level } = place
  return blocks.flatMap((block) => {
    if (block.type === 'heading') level = Math.min(place.level + block.level, level + 1)
    return place.depth < DEEPEST
      ? [pieceOf(block, { ...place, level, depth: place.depth + 1 })]
      : flattened(block, { ...place, level })
  })
}

function pieceOf(block: ReportBlock, place: Place): Piece {
  switch (block.type) {
    case 'paragraph':
      return { is: 'paragraph', line: lettersOf(block.content, place.longest) }
    case 'heading': {
      const line = lettersOf(block.content, place.longest)
      const { level } = place
      return { is: 'heading', id: null, level, no: null, listed: false, newPage: false, line }
    }
    case 'list':
      return {
        is: 'list',
        ordered: block.ordered,
        items: block.items.map((item) => itemOf(item, place)),
      }
    case 'quotation':
      return { is: 'quotation', pieces: within(block.blocks, place) }
    case 'table':
      return tableOf(block.rows, place)
  }
}

function flattened(block: ReportBlock, place: Place): Piece[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [pieceOf(block, place)]
    case 'list':
      return block.items.flatMap((item) => within(item.blocks, place))
    case 'quotation':
      return within(block.blocks, place)
    case 'table':
      return block.rows.flat().flatMap((cell) => within(cell.blocks, place))
  }
}

function itemOf({ blocks, subQuestion }: ReportItem, place: Place): PrintedItem {
  const [first, ...rest] = blocks
  const line = first?.type === 'paragraph' ? lettersOf(first.content, place.longest) : null
  return {
    line,
    pieces: within(line === null ? blocks : rest, place),
    about: subQuestion ?? null,
  }
}

/** Rows of one length; the first ones that are all heads are the table's head. */
function tableOf(rows: readonly ReportCell[][], place: Place): Piece {
  const columns = Math.max(...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, nth) => widthOf(rows.map((row) => row[nth])))
  const across = widths.map((width) => (ACROSS * width) / widths.reduce((sum, one) => sum + one, 0))
  const printed = rows.map((row): PrintedRow => {
    const missing = Array.from({ length: columns - row.length }, () => NOTHING)
    return {
      whole: row.every(({ blocks }, nth) => linesOf(blocks, across[nth] ?? 1) <= LINES_KEPT),
      cells: [...row, ...missing].map(({ header, blocks }, nth) => ({
        header,
        pieces: within(blocks, { ...place, ...narrow(across[nth] ?? ACROSS) }),
      })),
    }
  })
  const first = rows.findIndex((row) => !row.every(({ header }) => header))
  // A head of more than a few rows would be most of each page.
  const most = Math.min(first === -1 ? 1 : first, 2)
  const isLinked = rows.slice(0, most).flat().some(hasLinks)
  // One that is divided over pages and has notes the compiler cannot close.
  const heads = isLinked && !printed.slice(0, most).every(({ whole }) => whole) ? 0 : most
  return {
    is: 'table',
    widths,
    head: printed.slice(0, heads),
    repeated: !isLinked,
    rows: printed.slice(heads),
  }
}

const NOTHING: ReportCell = { header: false, blocks: [] }

function narrow(across: number): Pick<Place, 'longest'> {
  return across < 40 ? { longest: Math.max(2, Math.floor(across * 0.7)) } : {}
}

/** What is repeated is nothing to hear or to follow: a link in it would be both. */
function hasLinks({ blocks }: ReportCell): boolean {
  const all = linesIn(blocks).flat()
  return all.some((one) => one.type === 'footnote' || (one.type === 'text' && one.marks.link))
}

/** A column of long texts is wider than one of figures, but not by as much as they are longer. */
function widthOf(column: readonly (ReportCell | undefined)[]): number {
  const longest = Math.max(...column.map((cell) => (cell ? lettersIn(cell.blocks) : 0)))
  return Math.sqrt(Math.min(400, Math.max(16, longest)))
}

/** About so many lines a cell is high. */
function linesOf(blocks: readonly ReportBlock[], across: number): number {
  const lines = linesIn(blocks)
  return lines.length + lettersIn(blocks) / Math.max(1, across - 3)
}

/** A break counts as most of a line. */
function lettersIn(blocks: readonly ReportBlock[]): number {
  return linesIn(blocks)
    .flat()
    .reduce((sum, one) => sum + (one.type === 'text' ? one.text.length : 20), 0)
}
