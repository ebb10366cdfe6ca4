/**
 * A narrative as a plain value: what versions keep, checks read and a report is made of. Nothing
 * of who wrote it is in it, and nothing that was deleted.
 */
export type Block =
  | { type: 'paragraph'; content: Inline[] }
  | { type: 'heading'; level: 1 | 2; content: Inline[] }
  | { type: 'list'; ordered: boolean; items: ListItem[] }
  | { type: 'quotation'; blocks: Block[] }
  | { type: 'table'; rows: Cell[][] }

export interface ListItem {
  blocks: Block[]
  /** Of a strength or an improvement: its own id, and the sub-question that it is about. */
  point?: string
  subQuestion?: string
}

export interface Cell {
  header: boolean
  blocks: Block[]
}

export type Inline =
  | { type: 'text'; text: string; marks: Marks }
  | { type: 'break' }
  /** Its number is where it stands. */
  | { type: 'footnote'; text: string }

/** What letters bear; what is missing they do not. */
export interface Marks {
  strong?: true
  emphasis?: true
  goodExample?: true
  /** An address that `safeLink` let through. */
  link?: string
}
