import { placesForLetters } from '@samsyn/client/narrative'
import { plainBlocks } from '@samsyn/document'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

/** What an editor puts in the document when somebody presses Enter at the end. */
function bareParagraph(): Y.XmlElement {
  return new Y.XmlElement('paragraph')
}

function pageWith(update?: Uint8Array) {
  const doc = new Y.Doc()
  const text = doc.getXmlFragment('general')
  placesForLetters(text)
  if (update) Y.applyUpdate(doc, update)
  return { doc, text }
}

/** As an editor writes: in the paragraph's letters, or in new ones where there are none. */
function write(text: Y.XmlFragment, words: string): void {
  const paragraph = text.get(text.length - 1) as Y.XmlElement
  const letters = paragraph.get(0)
  if (letters instanceof Y.XmlText) letters.insert(letters.length, words)
  else paragraph.insert(0, [new Y.XmlText(words)])
}

test('two who begin at once in a paragraph that one of them made write in the same letters', () => {
  const anna = pageWith()
  anna.text.insert(0, [bareParagraph()])
  const bert = pageWith(Y.encodeStateAsUpdate(anna.doc))
  write(anna.text, 'Hej ')
  write(bert.text, 'du ')
  Y.applyUpdate(anna.doc, Y.encodeStateAsUpdate(bert.doc))
  const [paragraph] = anna.text.toArray()
  expect(paragraph instanceof Y.XmlElement && paragraph.length).toBe(1)
  expect(['Hej du ', 'du Hej ']).toContain(
    plainBlocks(anna.text).map((block) => block.type === 'paragraph' && block.text)[0],
  )
})

test('a new item of a list has its letters too', () => {
  const { text } = pageWith()
  const [list, item] = [new Y.XmlElement('bulletList'), new Y.XmlElement('listItem')]
  item.insert(0, [bareParagraph()])
  list.insert(0, [item])
  text.insert(0, [list])
  const paragraph = item.get(0)
  expect(paragraph instanceof Y.XmlElement && paragraph.get(0)).toBeInstanceOf(Y.XmlText)
})

test('what another made is left to them, or both would put letters there', () => {
  const doc = new Y.Doc()
  doc.getXmlFragment('general').insert(0, [bareParagraph()])
  const { text } = pageWith(Y.encodeStateAsUpdate(doc))
  expect((text.get(0) as Y.XmlElement).length).toBe(0)
})

test('undoing the paragraph takes all of it away, and redoing brings it back', () => {
  const { doc, text } = pageWith()
  const undo = new Y.UndoManager(text, { trackedOrigins: new Set(['editor']) })
  doc.transact(() => text.insert(0, [bareParagraph()]), 'editor')
  undo.undo()
  expect(text.length).toBe(0)
  undo.redo()
  expect(text.length).toBe(1)
  expect((text.get(0) as Y.XmlElement).length).toBe(1)
})
