import { editorSchema } from '@samsyn/client/narrative'
import { type Block, blocksOf, seedArea, textOf, writeBlocks } from '@samsyn/document'
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { diceOf } from '../replay/dice.ts'
import { arbitraryText, changedText } from '../support/arbitraryBlocks.ts'
import { HeadlessEditor } from '../support/headlessEditor.ts'
import { randomEdit } from '../support/randomEdit.ts'

function opened(): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedArea(['1.1']))
  return doc
}

function written(doc: Y.Doc, blocks: Block[], origin: unknown = undefined): void {
  doc.transact(() => writeBlocks(textOf(doc, 'general'), blocks), origin)
}

const filled = arbitraryText.filter((text) => text.length > 0)

test('a text that was written says what it was to say, in an editor too', () => {
  fc.assert(
    fc.property(changedText, ([before, after]) => {
      const doc = opened()
      const text = textOf(doc, 'general')
      for (const blocks of [before, after].filter((blocks) => blocks.length > 0)) {
        written(doc, blocks)
        expect(blocksOf(text)).toEqual(blocks)
        // The editor takes away what does not fit its schema, and so would this.
        const copy = new Y.Doc()
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
        yXmlFragmentToProseMirrorRootNode(textOf(copy, 'general'), editorSchema).check()
        expect(blocksOf(textOf(copy, 'general'))).toEqual(blocks)
      }
    }),
    { numRuns: 300 },
  )
})

test('whatever an editor has made of a text, an earlier one comes back, and goes again', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 30 }), filled, (seed, many, earlier) => {
      const dice = diceOf(seed)
      const doc = opened()
      const text = textOf(doc, 'general')
      const editor = new HeadlessEditor(text)
      for (let nth = 0; nth < many; nth++) randomEdit(editor, dice)
      editor.close()
      const before = blocksOf(text)
      const undo = new Y.UndoManager([text], { trackedOrigins: new Set(['restored']) })
      written(doc, earlier, 'restored')
      expect(blocksOf(text)).toEqual(earlier)
      undo.undo()
      expect(blocksOf(text)).toEqual(before)
      undo.destroy()
    }),
    { numRuns: 60 },
  )
})

test('what is the same already is not written', () => {
  fc.assert(
    fc.property(filled, (blocks) => {
      const doc = opened()
      written(doc, blocks)
      const before = Y.encodeStateVector(doc)
      written(doc, structuredClone(blocks))
      expect(Y.encodeStateVector(doc)).toEqual(before)
    }),
  )
})

test('what somebody else writes meanwhile in a paragraph that stays is kept', () => {
  const line = (text: string): Block => ({
    type: 'paragraph',
    content: [{ type: 'text', text, marks: {} }],
  })
  const [here, there] = [opened(), new Y.Doc()]
  written(here, [line('Det första stycket.'), line('Det andra.')])
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here))
  const paragraph = textOf(there, 'general').get(1)
  const letters = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  if (letters instanceof Y.XmlText) letters.insert(letters.length, ' Och mer.')
  written(here, [line('Det allra första stycket.'), line('Det andra.')])
  Y.applyUpdate(here, Y.encodeStateAsUpdate(there))
  expect(blocksOf(textOf(here, 'general'))).toEqual([
    line('Det allra första stycket.'),
    line('Det andra. Och mer.'),
  ])
})
