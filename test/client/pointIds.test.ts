import { editorSchema } from '@samsyn/client/narrative'
import { seedArea, textOf } from '@samsyn/document'
import { joinBackward, joinTextblockBackward } from '@tiptap/pm/commands'
import { splitListItem } from '@tiptap/pm/schema-list'
import { TextSelection } from '@tiptap/pm/state'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { HeadlessEditor } from '../support/headlessEditor.ts'

let doc: Y.Doc
let editor: HeadlessEditor

const seeded = seedArea(['3.1'])

function page(client: number): Y.Doc {
  const made = new Y.Doc()
  made.clientID = client
  Y.applyUpdate(made, seeded)
  return made
}

function opened(within: Y.Doc): HeadlessEditor {
  return new HeadlessEditor(textOf(within, 'improvements'), { list: true })
}

beforeEach(() => {
  doc = page(1)
  editor = opened(doc)
  caretAt(3)
})
afterEach(() => editor.close())

const items = () => editor.state.doc.firstChild?.children ?? []
const points = () => items().map(({ attrs }) => attrs.point)
const about = () => items().map(({ attrs, textContent }) => [textContent, attrs.subQuestion])

function caretAt(place: number): void {
  editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, place)))
}

function type(words: string): void {
  editor.dispatch(editor.state.tr.insertText(words))
}

function split(): void {
  editor.does(splitListItem(editorSchema.nodes.listItem))
}

test('a point has an id from its first letter on, and keeps it', () => {
  type('m')
  const [id] = points()
  expect(id).toMatch(/^[a-z0-9]{12}$/)
  type('ål')
  expect(points()).toEqual([id])
})

test('a new line is a new point, about nothing yet', () => {
  type('mål')
  editor.dispatch(editor.state.tr.setNodeAttribute(1, 'subQuestion', '3.1'))
  const [id] = points()
  split()
  expect(about()).toEqual([
    ['mål', '3.1'],
    ['', null],
  ])
  expect(points()[0]).toBe(id)
  expect(new Set(points()).size).toBe(2)
})

test('split in the middle, the first half stays the point; before its first letter, its letters do', () => {
  type('mål')
  editor.dispatch(editor.state.tr.setNodeAttribute(1, 'subQuestion', '3.1'))
  const [id] = points()
  caretAt(4)
  split()
  expect(points()[0]).toBe(id)
  expect(about()).toEqual([
    ['m', '3.1'],
    ['ål', '3.1'],
  ])
  caretAt(3)
  split()
  expect(points()[1]).toBe(id)
  expect(about()[0]?.[0]).toBe('')
  expect(new Set(points()).size).toBe(3)
})

test.each([
  ['as Backspace does', joinTextblockBackward],
  ['into one of two paragraphs, which become two again', joinBackward],
])('joined with the one before, that is the point that it was: %s', (_how, join) => {
  type('ett')
  split()
  type('två')
  const [id] = points()
  const second = items()[0]?.nodeSize ?? 0
  caretAt(second + 3)
  editor.does(join)
  expect(points()[0]).toEqual(id)
  expect(new Set(points()).size).toBe(items().length)
})

test('a copy is a new point, wherever it is put; what is cut and pasted is the same', () => {
  type('ett')
  const [id] = points()
  const slice = editor.state.doc.slice(1, 1 + (items()[0]?.nodeSize ?? 0))
  editor.dispatch(editor.state.tr.replace(1, 1, slice))
  expect(items()).toHaveLength(2)
  expect(points()[1]).toBe(id)
  expect(points()[0]).not.toBe(id)
  const last = items()[0]?.nodeSize ?? 0
  editor.dispatch(editor.state.tr.delete(1 + last, 1 + last + (items()[1]?.nodeSize ?? 0)))
  expect(points()).not.toContain(id)
  editor.dispatch(editor.state.tr.replace(1, 1, slice))
  expect(points()).toContain(id)
})

test('two pages that give an id at once agree on one', () => {
  const otherDoc = page(2)
  const other = opened(otherDoc)
  type('ett')
  other.dispatch(other.state.tr.insertText('två', 3))
  Y.applyUpdate(otherDoc, Y.encodeStateAsUpdate(doc))
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(otherDoc))
  const there = other.state.doc.firstChild?.children.map(({ attrs }) => attrs.point)
  expect(points()).toEqual(there)
  expect(points()[0]).toMatch(/^[a-z0-9]{12}$/)
  other.close()
})
