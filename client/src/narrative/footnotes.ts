import type { Node } from '@tiptap/pm/model'
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'

/** A footnote of a text: where it is referred to in the document, and its words. */
export interface Note {
  at: number
  words: string
}

/** The footnotes of a text, in the order in which they are numbered. */
export function notesIn(doc: Node): Note[] {
  const notes: Note[] = []
  doc.descendants((node, at) => {
    if (node.type.name !== 'footnote') return true
    notes.push({ at, words: node.textContent })
    return false
  })
  return notes
}

/** A footnote without words where the selection ends. The caret goes on behind it. */
export const insertFootnote: Command = ({ schema, selection, tr }, dispatch) => {
  const { $to } = selection
  const note = schema.nodes.footnote?.create()
  if (!note || !$to.parent.canReplaceWith($to.index(), $to.index(), note.type)) return false
  tr.insert($to.pos, note)
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, $to.pos + note.nodeSize)))
  return true
}

/** Other words for a footnote, written as the one change that they are. */
export function reworded({ tr }: EditorState, { at, words }: Note, other: string): Transaction {
  const { start, end, put } = changeFrom(words, other)
  return put === ''
    ? tr.delete(at + 1 + start, at + 1 + end)
    : tr.insertText(put, at + 1 + start, at + 1 + end)
}

/** What of one text is replaced to make another of it: from `start` to `end`, by `put`. */
export function changeFrom(one: string, other: string) {
  const most = Math.min(one.length, other.length)
  let start = 0
  while (start < most && one[start] === other[start]) start++
  let same = 0
  while (same < most - start && one.at(-1 - same) === other.at(-1 - same)) same++
  // Not through the middle of a letter that is two of these.
  if (start > 0 && /[\ud800-\udbff]/.test(one[start - 1] ?? '')) start--
  if (same > 0 && /[\udc00-\udfff]/.test(one.at(-same) ?? '')) same--
  return { start, end: one.length - same, put: other.slice(start, other.length - same) }
}
