import { editorSchema } from '@samsyn/client/narrative'
import { type Block, blocksOf, countsOf, type Inline, type Marks, seedArea } from '@samsyn/document'
import type { Node } from '@tiptap/pm/model'
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { diceOf } from '../replay/dice.ts'
import { HeadlessEditor } from '../support/headlessEditor.ts'
import { randomEdit } from '../support/randomEdit.ts'

/** What an editor shows, read from the editor's own document: slow and obvious. */
function shown(doc: Node): Block[] {
  return childrenOf(doc).map((node): Block => {
    switch (node.type.name) {
      case 'heading':
        return { type: 'heading', level: node.attrs.level, content: inline(node) }
      case 'bulletList':
      case 'orderedList':
        return {
          type: 'list',
          ordered: node.type.name === 'orderedList',
          items: childrenOf(node).map((item) => ({
            blocks: shown(item),
            ...(item.attrs.point && { point: item.attrs.point }),
            ...(item.attrs.subQuestion && { subQuestion: item.attrs.subQuestion }),
          })),
        }
      case 'blockquote':
        return { type: 'quotation', blocks: shown(node) }
      case 'table': {
        const rows = childrenOf(node).map((row) =>
          childrenOf(row).map((cell) => ({
            header: cell.type.name === 'tableHeader',
            blocks: shown(cell),
          })),
        )
        return { type: 'table', rows }
      }
      default:
        return { type: 'paragraph', content: inline(node) }
    }
  })
}

function inline(parent: Node): Inline[] {
  return childrenOf(parent).map((node): Inline => {
    if (node.type.name === 'hardBreak') return { type: 'break' }
    if (node.type.name === 'footnote') return { type: 'footnote', text: node.textContent }
    const marks: Marks = {}
    for (const { type, attrs } of node.marks) {
      if (type.name === 'link') marks.link = attrs.href
      else marks[type.name as 'strong' | 'emphasis' | 'goodExample'] = true
    }
    return { type: 'text', text: node.text ?? '', marks }
  })
}

function childrenOf(node: Node): Node[] {
  return Array.from({ length: node.childCount }, (_, nth) => node.child(nth))
}

function opened(): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedArea(['1.1']))
  return doc
}

test('it is what an editor shows, after any edits of two people, and reading changes nothing', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 40 }), (seed, many) => {
      const dice = diceOf(seed)
      const [one, other] = [opened(), opened()]
      one.clientID = 1
      other.clientID = 2
      const editors = [one, other].map((doc) => new HeadlessEditor(doc.getXmlFragment('general')))
      for (let nth = 0; nth < many; nth++) {
        const editor = editors[dice(2)]
        if (editor) randomEdit(editor, dice)
      }
      for (const editor of editors) editor.close()
      Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
      const text = one.getXmlFragment('general')
      const before = Y.encodeStateAsUpdate(one)
      const read = blocksOf(text)
      expect(Y.encodeStateAsUpdate(one)).toEqual(before)
      expect(read).toEqual(shown(yXmlFragmentToProseMirrorRootNode(text, editorSchema)))
    }),
    { numRuns: 60 },
  )
}, 120_000)

test('a seeded list is one empty item; what a merge emptied is left out', () => {
  const doc = opened()
  const list = doc.getXmlFragment('strengths')
  const empty: Block = { type: 'paragraph', content: [] }
  expect(blocksOf(list)).toEqual([{ type: 'list', ordered: false, items: [{ blocks: [empty] }] }])
  const item = list.get(0)
  if (!(item instanceof Y.XmlElement)) throw new Error('no list')
  item.insert(0, [new Y.XmlElement('listItem')])
  doc.getXmlFragment('general').insert(0, [new Y.XmlElement('table')])
  expect(blocksOf(list)).toHaveLength(1)
  expect(blocksOf(list)[0]).toMatchObject({ items: [{ blocks: [empty] }] })
  expect(blocksOf(doc.getXmlFragment('general'))).toEqual([empty])
})

test('letters of two places beside each other are one run, where they bear the same', () => {
  const doc = opened()
  const paragraph = new Y.XmlElement('paragraph')
  doc.getXmlFragment('general').insert(0, [paragraph])
  paragraph.insert(0, [new Y.XmlText('ett'), new Y.XmlText('tvåtre')])
  const second = paragraph.get(1)
  if (second instanceof Y.XmlText) second.format(3, 3, { strong: {} })
  const text = doc.getXmlFragment('general')
  expect(blocksOf(text)[0]).toEqual({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'etttvå', marks: {} },
      { type: 'text', text: 'tre', marks: { strong: true } },
    ],
  })
  expect(blocksOf(text)).toEqual(shown(yXmlFragmentToProseMirrorRootNode(text, editorSchema)))
})

test('words stand between blanks, footnotes count, a sign of two places is one', () => {
  const text = (words: string, marks: Marks = {}): Inline => ({ type: 'text', text: words, marks })
  const line = (...content: Inline[]): Block => ({ type: 'paragraph', content })
  expect(
    countsOf([
      line(
        text('Kommunen '),
        text('ar', { strong: true }),
        text('betar 🧭'),
        { type: 'break' },
        text('väl'),
      ),
      { type: 'list', ordered: true, items: [{ blocks: [line(text('ett')), line()] }] },
      line(text('not'), { type: 'footnote', text: 'två ord' }, text('erat')),
    ]),
  ).toEqual({ words: 4 + 1 + 1 + 2, characters: 9 + 2 + 7 + 3 + 3 + 3 + 7 + 4, footnotes: 1 })
})
