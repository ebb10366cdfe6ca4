import type { Node, NodeType, ResolvedPos } from '@tiptap/pm/model'
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'

/** Where the caret is in a table. */
interface Here {
  table: Node
  /** Where the table begins in the document. */
  at: number
  row: number
  column: number
}

/** The table that has the caret, and where in it; undefined outside of tables. */
export function tableAt({
  selection: { $head },
}: Pick<EditorState, 'selection'>): Here | undefined {
  for (let depth = $head.depth; depth > 1; depth--)
    if (isRow($head.node(depth)) && $head.node(depth - 1).type.name === 'table')
      return {
        table: $head.node(depth - 1),
        at: $head.before(depth - 1),
        row: $head.index(depth - 1),
        column: $head.index(depth),
      }
  return undefined
}

/** A table of empty cells, its first row headers, and room to write on behind it. */
export function insertTable(rows: number, columns: number): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection
    if (tableAt(state) || $from.depth !== 1 || !$from.sameParent($to)) return false
    const { table, paragraph } = typesOf(state)
    const made = table.create(
      null,
      Array.from({ length: rows }, (_, nth) => rowOf(state, columns, nth === 0)),
    )
    const after = $from.after(1)
    const tr = state.tr
    const empty = $from.parent.content.size === 0
    const begin = empty ? $from.before(1) : after
    if (after === state.doc.content.size) tr.insert(after, paragraph.create())
    tr.replaceWith(begin, after, made)
    dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(begin + 3))).scrollIntoView())
    return true
  }
}

export type TableEdit = 'rowAbove' | 'rowBelow' | 'columnBefore' | 'columnAfter'

export function addToTable(edit: TableEdit): Command {
  return inTable((rows, { row, column }, state) => {
    const width = Math.max(...rows.map((cells) => cells.length))
    if (edit === 'rowAbove' || edit === 'rowBelow') {
      const nth = edit === 'rowAbove' ? row : row + 1
      const cells = Array.from({ length: width }, () => emptyCell(state, false))
      return { rows: rows.toSpliced(nth, 0, cells), row: nth, column }
    }
    const nth = edit === 'columnBefore' ? column : column + 1
    return {
      rows: rows.map((cells) => cells.toSpliced(nth, 0, emptyCell(state, isHeader(cells)))),
      row,
      column: nth,
    }
  })
}

/** The last row, or the last column, takes the table with it. */
export function removeFromTable(what: 'row' | 'column' | 'table'): Command {
  return inTable((rows, { row, column }) => {
    if (what === 'table') return { rows: [], row: 0, column: 0 }
    if (what === 'row') return { rows: rows.toSpliced(row, 1), row: Math.max(0, row - 1), column }
    return {
      rows: rows.map((cells) => cells.toSpliced(column, 1)),
      row,
      column: Math.max(0, column - 1),
    }
  })
}

/** Makes the first row one of headers, or ordinary again. */
export const toggleHeaderRow: Command = inTable((rows, { row, column }, state) => {
  const [first = [], ...others] = rows
  const type = isHeader(first) ? typesOf(state).tableCell : typesOf(state).tableHeader
  return { rows: [first.map((cell) => type.create(null, cell.content)), ...others], row, column }
})

/** The next cell in reading order, or the one before; false at the end, where Tab goes on. */
export function toCell(step: 1 | -1): Command {
  return (state, dispatch) => {
    const here = tableAt(state)
    if (!here) return false
    const cells: number[] = []
    here.table.forEach((row, rowAt) => {
      row.forEach((_cell, cellAt) => {
        cells.push(here.at + rowAt + cellAt + 2)
      })
    })
    const now = cells.findLastIndex((at) => at <= state.selection.head)
    const next = cells[now + step]
    if (next === undefined) return false
    dispatch?.(
      state.tr.setSelection(TextSelection.near(state.doc.resolve(next + 1))).scrollIntoView(),
    )
    return true
  }
}

/** Out of the table, to the block behind it. */
export const leaveTable: Command = (state, dispatch) => {
  const here = tableAt(state)
  if (!here) return false
  const after = here.at + here.table.nodeSize
  const tr = state.tr
  if (after === state.doc.content.size) tr.insert(after, typesOf(state).paragraph.create())
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(after), 1)).scrollIntoView())
  return true
}

/** A selection from one cell into another is kept within the first: cells stay apart. */
export function withinCell({ selection, tr }: EditorState): Transaction | null {
  const { $anchor, $head } = selection
  if (!(selection instanceof TextSelection)) return null
  const depth = cellDepth($anchor)
  const other = cellDepth($head)
  if (depth === 0 || depth !== other || $anchor.before(depth - 2) !== $head.before(depth - 2))
    return null
  if ($anchor.before(depth) === $head.before(depth)) return null
  const end = $head.pos > $anchor.pos ? $anchor.end(depth) : $anchor.start(depth)
  return tr.setSelection(TextSelection.between($anchor, tr.doc.resolve(end), 1))
}

/** Fills up the short rows of tables; null where there is none. */
export function filledUp(state: EditorState): Transaction | null {
  const { tr } = state
  state.doc.forEach((table, at) => {
    if (table.type.name !== 'table') return
    const width = widthOf(table)
    table.forEach((row, rowAt) => {
      if (row.childCount === width) return
      const cells = missingIn([...row.children], width, state)
      tr.insert(tr.mapping.map(at + 1 + rowAt + row.nodeSize - 1), cells)
    })
  })
  return tr.docChanged ? tr : null
}

function cellDepth($at: ResolvedPos): number {
  for (let depth = $at.depth; depth > 0; depth--) if (isCell($at.node(depth))) return depth
  return 0
}

interface Grid {
  rows: Node[][]
  row: number
  column: number
}

/** An edit of the whole grid, with the caret in the cell that it names. */
function inTable(edit: (rows: Node[][], here: Here, state: EditorState) => Grid): Command {
  return (state, dispatch) => {
    const here = tableAt(state)
    if (!here) return false
    const { rows, row, column } = edit(evened(here.table, state), here, state)
    const filled = rows.filter((cells) => cells.length > 0)
    const tr = state.tr
    const end = here.at + here.table.nodeSize
    if (filled.length === 0) tr.replaceWith(here.at, end, typesOf(state).paragraph.create())
    else {
      const { table, tableRow } = typesOf(state)
      const made = filled.map((cells) => tableRow.create(null, cells))
      tr.replaceWith(here.at, end, table.create(null, made))
    }
    dispatch?.(caretInCell(tr, here.at, row, column).scrollIntoView())
    return true
  }
}

function caretInCell(tr: Transaction, at: number, row: number, column: number): Transaction {
  const table = tr.doc.nodeAt(at)
  let place = at + 1
  if (table?.type.name === 'table') {
    const nth = Math.min(row, table.childCount - 1)
    for (let above = 0; above < nth; above++) place += table.child(above).nodeSize
    place += 1
    const cells = table.child(nth)
    for (let before = 0; before < Math.min(column, cells.childCount - 1); before++)
      place += cells.child(before).nodeSize
  }
  return tr.setSelection(TextSelection.near(tr.doc.resolve(place), 1))
}

/** The cells by row, the short rows filled up. Cells that are there stay the very same nodes. */
function evened(table: Node, state: EditorState): Node[][] {
  const width = widthOf(table)
  return table.children.map((row) => [
    ...row.children,
    ...missingIn([...row.children], width, state),
  ])
}

function missingIn(cells: readonly Node[], width: number, state: EditorState): Node[] {
  return Array.from({ length: width - cells.length }, () => emptyCell(state, isHeader(cells)))
}

function widthOf(table: Node): number {
  return Math.max(...table.children.map(({ childCount }) => childCount))
}

function rowOf(state: EditorState, columns: number, header: boolean): Node {
  return typesOf(state).tableRow.create(
    null,
    Array.from({ length: columns }, () => emptyCell(state, header)),
  )
}

function emptyCell(state: EditorState, header: boolean): Node {
  const { tableCell, tableHeader, paragraph } = typesOf(state)
  return (header ? tableHeader : tableCell).create(null, paragraph.create())
}

function isHeader(cells: readonly Node[]): boolean {
  return cells.length > 0 && cells.every(({ type }) => type.name === 'tableHeader')
}

function typesOf({
  schema,
}: EditorState): Record<
  'table' | 'tableRow' | 'tableCell' | 'tableHeader' | 'paragraph',
  NodeType
> {
  const { table, tableRow, tableCell, tableHeader, paragraph } = schema.nodes
  if (!table || !tableRow || !tableCell || !tableHeader || !paragraph)
    throw new Error('a schema without tables')
  return { table, tableRow, tableCell, tableHeader, paragraph }
}

function isRow(node: Node): boolean {
  return node.type.name === 'tableRow'
}

function isCell(node: Node): boolean {
  return node.type.name === 'tableCell' || node.type.name === 'tableHeader'
}
