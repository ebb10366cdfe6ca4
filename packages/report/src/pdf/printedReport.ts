/**
 * A report as `report.typ` prints it: everything decided but where lines and pages end. Plain data,
 * handed over as JSON.
 */
export interface PrintedReport {
  title: string
  author: string
  keywords: string[]
  /** Year, month and day: the document's own date. */
  date: [number, number, number]
  language: string
  region: string
  kicker: string
  /** Under the title of the cover. */
  about: string[]
  edition: string
  final: boolean
  contents: string
  /** What a star means; null where none is. */
  legend: string | null
  pieces: Piece[]
}

export type Piece =
  | { is: 'paragraph'; line: Letters[] }
  | PrintedHeading
  | { is: 'list'; ordered: boolean; items: PrintedItem[] }
  | { is: 'quotation'; pieces: Piece[] }
  | PrintedTable
  | PrintedBox
  /** Two columns; `whole` ones stand on one page. */
  | { is: 'beside'; whole: boolean; left: Piece[]; right: Piece[] }
  | { is: 'total'; label: string; figure: string; maximum: string | null; open: boolean }
  /** `width` in millimetres. */
  | { is: 'chart'; title: string; said: string; svg: string; width: number }
  | PrintedFigures
  | { is: 'examples'; items: { passage: string; from: string; to: string }[] }
  | { is: 'said' | 'nothing'; words: string }

export interface PrintedHeading {
  is: 'heading'
  /** Links lead here. */
  id: string | null
  /** From 1, and never more than one deeper than the heading before. */
  level: number
  no: number | null
  /** Whether the contents have it. */
  listed: boolean
  newPage: boolean
  line: Letters[]
}

/** A point: its first line stands beside its sign, `about` after its last. */
export interface PrintedItem {
  line: Letters[] | null
  pieces: Piece[]
  about: string | null
}

/** A table of somebody's own. */
export interface PrintedTable {
  is: 'table'
  /** In relation to each other. */
  widths: number[]
  head: PrintedRow[]
  /** Whether the head stands on each page that the table goes on to. */
  repeated: boolean
  rows: PrintedRow[]
}

/** Whole rows are never split between pages; one that would not fit on a page is not whole. */
export interface PrintedRow {
  whole: boolean
  cells: { header: boolean; pieces: Piece[] }[]
}

export interface PrintedBox {
  is: 'box'
  labelsHead: string
  labels: readonly string[]
  pointsHead: string
  points: string | null
  /** Words stand where a figure would. */
  open: boolean
}

/** A table of figures under a head, the sum last. */
export interface PrintedFigures {
  is: 'figures'
  caption: string | null
  /** Of the columns that have names or words, in relation to each other; after them are figures. */
  widths: readonly number[]
  head: readonly string[]
  rows: readonly (readonly string[])[]
  sum: readonly string[] | null
  /** Whether the first figure is the one that counts. */
  firm: boolean
  /** Whether it stands on one page. */
  whole: boolean
}

export type Letters =
  | {
      is: 'text'
      text: string
      strong?: true
      emphasis?: true
      goodExample?: true
      link?: string
    }
  | { is: 'break' }
  /** Here a good example begins. */
  | { is: 'star' }
  | { is: 'footnote'; no: number; text: string }
