import { Extension } from '@tiptap/core'
import type { DecorationAttrs } from '@tiptap/pm/view'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import { type CaretUser, caretAwareness } from './caretAwareness.ts'
import './carets.css'

/**
 * The others' carets and selections in one text. All texts of an area share one awareness, in which
 * a person has one caret: the plugin shows it where its position belongs to this text, and takes
 * one's own away only when it stood here.
 */
export function carets(awareness: Awareness) {
  return Extension.create({
    name: 'carets',
    addProseMirrorPlugins: () => [
      yCursorPlugin(caretAwareness(awareness) as unknown as Awareness, {
        cursorBuilder: caretOf,
        selectionBuilder: selectionOf,
      }),
    ],
  })
}

/** Built by hand: the page's policy refuses the inline styles that the usual one is made with. */
function caretOf({ name, person }: CaretUser): HTMLElement {
  const caret = document.createElement('span')
  caret.className = `narrative-caret ui-person-${person}`
  const label = document.createElement('span')
  label.className = 'narrative-caret-label'
  label.textContent = name
  // Keeps the line's height and the browser's own caret right on both sides.
  caret.append('\u2060', label, '\u2060')
  return caret
}

function selectionOf({ person }: CaretUser): DecorationAttrs {
  return { class: `narrative-selection ui-person-${person}` }
}
