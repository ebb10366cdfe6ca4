import { Extension } from '@tiptap/core'
import { Plugin, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { keptLetters } from './keptLetters.ts'
import { pointIds } from './pointIds.ts'
import { type List, moveTo, placeAtCaret, pointAt, undoneIn } from './pointsOf.ts'
import { type PointWords, pointView } from './pointView.ts'

interface Options {
  text: Y.XmlFragment
  awareness: Awareness
  /** The numbers of the sub-questions that a point may be about. */
  subQuestions: readonly string[]
  words: PointWords
  mayWrite: boolean
}

/** The items of a list as strengths and improvements: each its own, moved by hand and by Alt+arrow. */
export function points({ text, awareness, subQuestions, words, mayWrite }: Options) {
  const listOf = (view: EditorView): List => ({ view, text, awareness })
  return Extension.create({
    name: 'points',
    priority: 50, // its undo and redo take the place of Collaboration's, which has 1000
    addKeyboardShortcuts() {
      const step = (by: number) => () => {
        const { view } = this.editor
        const place = placeAtCaret(view.state)
        const point = place === undefined ? undefined : pointAt({ view }, place)
        if (place !== undefined && point !== undefined) moveTo(listOf(view), point, place + by)
        return true
      }
      // The browser would stop at what stands beside the letters of an item.
      const toEnd = (where: 'atStart' | 'atEnd', selecting: boolean) => () => {
        const { state, view } = this.editor
        const end = Selection[where](state.doc)
        const { $anchor } = state.selection
        const selection = selecting ? TextSelection.between($anchor, end.$head) : end
        view.dispatch(state.tr.setSelection(selection).scrollIntoView())
        return true
      }
      return {
        'Alt-ArrowUp': step(-1),
        'Alt-ArrowDown': step(1),
        'Mod-Home': toEnd('atStart', false),
        'Mod-End': toEnd('atEnd', false),
        'Shift-Mod-Home': toEnd('atStart', true),
        'Shift-Mod-End': toEnd('atEnd', true),
      }
    },
    addCommands() {
      const instead = (which: 'undo' | 'redo') => () => {
        const parent = this.editor
        return ({ tr, dispatch }: { tr: Transaction; dispatch?: unknown }) => {
          tr.setMeta('preventDispatch', true)
          return dispatch ? undoneIn(which, listOf(parent.view)) : isThere(parent.view, which)
        }
      }
      return { undo: instead('undo'), redo: instead('redo') }
    },
    addProseMirrorPlugins: () => [
      ...(mayWrite ? [pointIds({ subQuestions }), keptLetters(text)] : []),
      new Plugin({
        props: { nodeViews: { listItem: (node, view) => pointView(node, listOf(view), words) } },
      }),
    ],
  })
}

/** Whether there is anything to undo, or to do again. */
function isThere({ state }: EditorView, which: 'undo' | 'redo'): boolean {
  const { undoStack, redoStack } = yUndoPluginKey.getState(state)?.undoManager ?? {}
  return ((which === 'undo' ? undoStack : redoStack)?.length ?? 0) > 0
}
