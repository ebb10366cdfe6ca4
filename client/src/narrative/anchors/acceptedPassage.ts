import type { Mark, Node, Schema } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import type { Passages } from './passages.ts'

/** What became of it. `changed`: the passage says something else than when it was marked. */
export type Accepted = 'done' | 'changed' | 'removed' | 'notHere'

/**
 * Puts other words in the place of a passage, as one edit of one's own that can be undone. Its
 * paragraphs become one where the words are in one line; each further line is one of its own. The
 * words bear what all letters of the passage bore. Where its letters have changed since it was
 * marked nothing is done, unless `evenIfChanged`.
 */
export function acceptPassage(
  passages: Passages,
  key: string,
  replacement: string,
  { evenIfChanged = false } = {},
): Accepted {
  const place = passages.place(key)
  if (!place || place.state === 'removed') return 'removed'
  if (place.state === 'changed' && !evenIfChanged) return 'changed'
  const range = passages.range(key)
  if (!range?.view.editable) return 'notHere'
  replaceWords(range.view, range.from, range.to, replacement)
  return 'done'
}

function replaceWords(view: EditorView, from: number, to: number, words: string): void {
  const { state } = view
  const marks = marksOfAll(state.doc, from, to)
  const [first = '', ...further] = words.split(/\r?\n/)
  const { tr } = state
  const letters = lettersOf(state.schema, first, marks)
  if (letters) tr.replaceWith(from, to, letters)
  else tr.delete(from, to)
  for (const line of further) {
    const at = tr.mapping.map(to)
    const hardBreak = state.schema.nodes.hardBreak?.create()
    const next = lettersOf(state.schema, line, marks)
    tr.insert(at, [...(hardBreak ? [hardBreak] : []), ...(next ? [next] : [])])
  }
  step(view)
  view.dispatch(tr.scrollIntoView())
  step(view)
}

/** What is done next is undone by itself. */
function step({ state }: EditorView): void {
  yUndoPluginKey.getState(state)?.undoManager.stopCapturing()
}

function lettersOf(schema: Schema, words: string, marks: readonly Mark[]): Node | undefined {
  return words === '' ? undefined : schema.text(words, marks)
}

/** The marks that every letter between two positions bears. */
function marksOfAll(doc: Node, from: number, to: number): readonly Mark[] {
  let common: readonly Mark[] | undefined
  doc.nodesBetween(from, to, (node) => {
    if (!node.isText) return !node.isInline
    common = common ? common.filter((mark) => mark.isInSet(node.marks)) : node.marks
    return false
  })
  return common ?? []
}
