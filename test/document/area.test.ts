import {
  narrativeSchema,
  plainBlocks,
  seedArea,
  summaryShape,
  summaryTexts,
  textNames,
  textOf,
} from '@samsyn/document'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { nodesOf } from '../support/nodesOf.ts'

const sections = ['3.1', '3.2+3.3']

function seeded(): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedArea(sections))
  return doc
}

function element(name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name)
  made.insert(0, children)
  return made
}

describe('the first state of an area', () => {
  test('has every text, and no other root', () => {
    expect(textNames(sections)).toEqual([
      'general',
      'section/3.1',
      'section/3.2+3.3',
      'strengths',
      'improvements',
    ])
    expect([...seeded().share.keys()].sort()).toEqual([...textNames(sections)].sort())
  })

  test('is what an editor would show as empty: one paragraph, or one bullet', () => {
    const doc = seeded()
    expect(plainBlocks(textOf(doc, 'section/3.1'))).toEqual([{ type: 'paragraph', text: '' }])
    expect(plainBlocks(textOf(doc, 'strengths'))).toEqual([{ type: 'list', items: [''] }])
  })

  test('fits the schema', () => {
    const doc = seeded()
    for (const name of textNames(sections))
      narrativeSchema.nodeFromJSON(nodesOf(textOf(doc, name))).check()
  })

  test('lets two people who begin at once meet in one paragraph', () => {
    const [anna, bert] = [new Y.Doc(), new Y.Doc()]
    const seed = seedArea(sections)
    for (const doc of [anna, bert]) Y.applyUpdate(doc, seed)
    for (const [doc, word] of [
      [anna, 'Hej'],
      [bert, 'du'],
    ] as const) {
      const paragraph = textOf(doc, 'general').get(0)
      if (paragraph instanceof Y.XmlElement) paragraph.insert(0, [new Y.XmlText(word)])
    }
    Y.applyUpdate(anna, Y.encodeStateAsUpdate(bert))
    expect(plainBlocks(textOf(anna, 'general')).length).toBe(1)
  })
})

test('the first state of the summary is an empty paragraph in each text of chapter 2', () => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, summaryShape().seed)
  expect([...doc.share.keys()].sort()).toEqual([...summaryTexts].sort())
  expect([...summaryShape().roots.keys()]).toEqual(summaryTexts)
  for (const name of summaryTexts) narrativeSchema.nodeFromJSON(nodesOf(textOf(doc, name))).check()
})

describe('a text as plain blocks', () => {
  const doc = seeded()
  const text = textOf(doc, 'general')
  text.insert(1, [
    element(
      'paragraph',
      new Y.XmlText('Första raden'),
      new Y.XmlElement('hardBreak'),
      new Y.XmlText('andra'),
    ),
    element(
      'bulletList',
      element('listItem', element('paragraph', new Y.XmlText('ett'))),
      element(
        'listItem',
        element('paragraph', new Y.XmlText('två')),
        element('paragraph', new Y.XmlText('och mer')),
      ),
    ),
  ])

  test('has paragraphs, lists, and a new line for each break and each block of an item', () => {
    expect(plainBlocks(text)).toEqual([
      { type: 'paragraph', text: '' },
      { type: 'paragraph', text: 'Första raden\nandra' },
      { type: 'list', items: ['ett', 'två\noch mer'] },
    ])
  })

  test('has headings and rows as paragraphs, what is quoted, and notes in brackets', () => {
    const many = seeded()
    const words = (...parts: (Y.XmlElement | Y.XmlText)[]) => element('paragraph', ...parts)
    const cell = (letters: string) => element('tableCell', words(new Y.XmlText(letters)))
    textOf(many, 'general').push([
      element('heading', new Y.XmlText('Mål')),
      element('blockquote', words(new Y.XmlText('Vi frågar.')), words(new Y.XmlText('Alltid.'))),
      element(
        'orderedList',
        element('listItem', words(new Y.XmlText('ett'), element('footnote', new Y.XmlText('a')))),
      ),
      element('table', element('tableRow', cell('A'), cell(''), cell('B')), element('tableRow')),
      words(new Y.XmlText('x'), element('footnote')),
    ])
    expect(plainBlocks(textOf(many, 'general')).slice(1)).toEqual([
      { type: 'paragraph', text: 'Mål' },
      { type: 'paragraph', text: 'Vi frågar.' },
      { type: 'paragraph', text: 'Alltid.' },
      { type: 'list', items: ['ett [a]'] },
      { type: 'paragraph', text: 'A | B' },
      { type: 'paragraph', text: '' },
      { type: 'paragraph', text: 'x' },
    ])
  })

  test('forgets formats, and never changes what it reads', () => {
    const line = new Y.XmlText('fet')
    text.push([element('paragraph', line)])
    line.format(0, 2, { bold: true })
    const before = Y.encodeStateAsUpdate(doc)
    expect(plainBlocks(text).at(-1)).toEqual({ type: 'paragraph', text: 'fet' })
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })
})
