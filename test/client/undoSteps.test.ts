import { editorSchema, insertTable } from '@samsyn/client/narrative'
import { textOf } from '@samsyn/document'
import { splitBlock, toggleMark } from '@tiptap/pm/commands'
import { AllSelection, TextSelection } from '@tiptap/pm/state'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { HeadlessEditor } from '../support/headlessEditor.ts'

let doc: Y.Doc
let editor: HeadlessEditor

beforeEach(() => {
  doc = new Y.Doc()
  textOf(doc, 'general').insert(0, [new Y.XmlElement('paragraph')])
  editor = new HeadlessEditor(textOf(doc, 'general'))
  caretAt(1)
})
afterEach(() => editor.close())

const words = () => editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n')

function caretAt(place: number, other = place): void {
  const { tr } = editor.state
  editor.dispatch(tr.setSelection(TextSelection.create(tr.doc, place, other)))
}

/** Key by key, all within the half second in which Yjs makes one step of it. */
function type(letters: string): void {
  for (const letter of letters) editor.dispatch(editor.state.tr.insertText(letter))
}

function erase(times: number): void {
  for (let left = times; left > 0; left--) {
    const { tr, selection } = editor.state
    editor.dispatch(tr.delete(selection.head - 1, selection.head))
  }
}

function eraseAll(): void {
  const { tr } = editor.state
  editor.dispatch(tr.setSelection(new AllSelection(tr.doc)))
  editor.dispatch(editor.state.tr.deleteSelection())
}

/** The texts that one undo after the other gives, to the last. */
function undone(): string[] {
  const texts = [words()]
  while (texts.length < 20 && yUndoPluginKey.getState(editor.state)?.undoManager.canUndo()) {
    editor.undo()
    texts.push(words())
  }
  return texts
}

test('a sentence deleted by mistake right after it was written comes back', () => {
  type('Kommunen har mål.')
  eraseAll()
  expect(undone()).toEqual(['', 'Kommunen har mål.', ''])
})

test('typing over a selection is undone without what was written before', () => {
  type('Kommunen')
  caretAt(1, 9)
  type('Staden')
  expect(undone()).toEqual(['Staden', 'Kommunen', ''])
})

test('long typing is undone some words at a time', () => {
  const text = 'Kommunen följer upp sina mål varje tertial och redovisar dem för fullmäktige.'
  type(text)
  const texts = undone()
  expect(texts.length).toBeGreaterThan(3)
  for (const [nth, part] of texts.entries()) {
    expect(text.startsWith(part)).toBe(true)
    expect((texts[nth - 1] ?? part).length - part.length).toBeLessThan(40)
    expect(text[part.length] ?? ' ').toBe(part === '' ? 'K' : ' ')
  }
})

test('letters without a space are undone some at a time too', () => {
  type('a'.repeat(150))
  expect(undone().map(({ length }) => length)).toEqual([150, 120, 60, 0])
})

test('letters erased one after the other come back together, though not all of many', () => {
  type('Kommunen')
  erase(3)
  expect(undone()).toEqual(['Kommu', 'Kommunen', ''])
  type('x'.repeat(50))
  erase(50)
  expect(undone().map(({ length }) => length)).toEqual([0, 10, 30, 50, 0])
})

test('typing in another place is another step', () => {
  type('mål')
  caretAt(1)
  type('Våra ')
  expect(undone()).toEqual(['Våra mål', 'mål', ''])
})

test('what is pasted, formatted, split or made a table is a step by itself', () => {
  type('ett')
  editor.dispatch(editor.state.tr.insertText(' två').setMeta('uiEvent', 'paste'))
  type(' tre')
  editor.does(splitBlock)
  type('fyra')
  expect(undone()).toEqual([
    'ett två tre\nfyra',
    'ett två tre\n',
    'ett två tre',
    'ett två',
    'ett',
    '',
  ])
  type('fet')
  caretAt(1, 4)
  const strong = editorSchema.marks.strong
  if (!strong) throw new Error('no strong')
  editor.does(toggleMark(strong))
  editor.undo()
  expect(editor.state.doc.toString()).toBe('doc(paragraph("fet"))')
  caretAt(4)
  editor.does(insertTable(2, 2))
  editor.undo()
  expect(editor.state.doc.toString()).toContain('paragraph("fet")')
})

test('a letter that several keys make together is one step with what it is typed in', () => {
  type('id')
  editor.dispatch(editor.state.tr.insertText('´').setMeta('composition', 1))
  editor.dispatch(editor.state.tr.insertText('é', 3, 4).setMeta('composition', 1))
  expect(undone()).toEqual(['idé', ''])
})

test('a colleague who writes meanwhile neither ends the step nor loses anything by the undo', () => {
  type('Kommunen ')
  const colleague = new Y.Doc()
  Y.applyUpdate(colleague, Y.encodeStateAsUpdate(doc))
  const theirs = new Y.XmlElement('paragraph')
  theirs.insert(0, [new Y.XmlText('Deras.')])
  textOf(colleague, 'general').insert(0, [theirs])
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(colleague))
  type('har')
  expect(undone()).toEqual(['Deras.\nKommunen har', 'Deras.\n'])
})
