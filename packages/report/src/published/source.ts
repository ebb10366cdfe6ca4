import type { ReportInline } from '../report/reportBlock.ts'

/**
 * A published report as its reader is handed it, and as it is shown beside the preview. A text file
 * has lines and nothing else. A form that knows more says so at each line; then a line is a whole
 * block (a heading, a paragraph, one item of a list, one paragraph of a cell, one footnote).
 */
export interface Source {
  lines: readonly SourceLine[]
}

export interface SourceLine {
  /** From 1, in order: what warnings name. */
  no: number
  /** As it stands there; of a block that is known, without its bullet and without its footnote marks. */
  text: string
  /** From 1, where pages are known. */
  page?: number
  /** What it is, where that is known. Absent: a printed line, of which blocks are yet to be made. */
  kind?: SourceKind
  /**
   * Of a heading: 1 is a chapter. Of an item: 1 is the outermost list. Of a paragraph: it goes on in
   * the item of that level before it.
   */
  level?: number
  /** Of an item: whether its list is numbered. */
  ordered?: boolean
  /** Of an item of a numbered list: it is the first of a list, whatever stands before it. */
  begins?: boolean
  /** Where in a table it stands: each counted from 0. */
  cell?: SourceCell
  /** Whether it is of a passage that the writers quote. */
  quoted?: boolean
  /** Of a footnote: its number. */
  footnote?: number
  /**
   * The same letters as `text` with their marks, and the references to footnotes where they stand;
   * a reference may leave the footnote's text empty, its line brings it.
   */
  content?: ReportInline[]
}

/** `furniture` is what a page repeats: running heads, page numbers. `picture` stands for one that the text has not got. */
export type SourceKind =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'quotation'
  | 'footnote'
  | 'furniture'
  | 'contents'
  | 'picture'

export interface SourceCell {
  table: number
  row: number
  column: number
  header?: boolean
}
