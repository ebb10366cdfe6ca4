import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'

/**
 * Marks are on letters alone. The shared document has no place for one on a line break or a
 * footnote: it would be there for its writer, and for nobody else. Taken away where it is made.
 */
export function lettersOnly(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, after) =>
      transactions.some(({ docChanged }) => docChanged) ? withoutMarks(after) : null,
  })
}

function withoutMarks({ doc, tr }: EditorState): Transaction | null {
  doc.descendants((node, at) => {
    if (bearsInVain(node)) tr.removeMark(at, at + node.nodeSize)
    return !node.isInline
  })
  return tr.docChanged ? tr : null
}

function bearsInVain(node: Node): boolean {
  return !node.isText && node.marks.length > 0
}
