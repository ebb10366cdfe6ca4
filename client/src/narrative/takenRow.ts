import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { tableAt } from './tables.ts'

/** Whether a transaction brings what somebody else did; one's own undoing comes the same way. */
export function isOthers(transaction: Transaction): boolean {
  const meta: { isChangeOrigin?: boolean; isUndoRedoOperation?: boolean } | undefined =
    transaction.getMeta(ySyncPluginKey)
  return meta?.isChangeOrigin === true && !meta.isUndoRedoOperation
}

/**
 * What stood in the table's row that had the caret, cell by cell, if the row went with a change.
 * Undefined where it is there still, or had no words.
 */
export function takenRow(before: EditorState, after: EditorState): string | undefined {
  const here = tableAt(before)
  if (!here) return undefined
  const row = here.table.child(here.row)
  const [were, are] = [rowsIn(before.doc), rowsIn(after.doc)]
  if (row.textContent.trim() === '' || are.length >= were.length) return undefined
  if (are.some(({ textContent }) => textContent === row.textContent)) return undefined
  return row.children.map((cell) => cell.textBetween(0, cell.content.size, ' ', ' ')).join(' | ')
}

function rowsIn(doc: Node): Node[] {
  const rows: Node[] = []
  doc.forEach((table) => {
    if (table.type.name === 'table') rows.push(...table.children)
  })
  return rows
}
