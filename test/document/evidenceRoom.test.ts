import { evidenceShape, isUntouched, notedItem, noteOn, seedEvidence } from '@samsyn/document'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

const MOST = 400

function seeded(): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedEvidence(MOST))
  return doc
}

test('there is a place for notes on every item that there may be, and no other root', () => {
  const { roots, seed } = evidenceShape(MOST)
  expect(roots.size).toBe(MOST)
  expect([...roots.keys()].map(notedItem)).toEqual(Array.from({ length: MOST }, (_, at) => at + 1))
  expect([...roots.values()].every(({ holds }) => holds === 'blocks')).toBe(true)
  expect(seed).toEqual(seedEvidence(MOST))
})

test('two pages that begin before they reach the server write in the same paragraph', () => {
  const [anna, bo] = [seeded(), seeded()]
  for (const [doc, words] of [
    [anna, 'Sade att '],
    [bo, 'budgeten '],
  ] as const) {
    const paragraph = noteOn(doc, 7).get(0) as Y.XmlElement
    ;(paragraph.get(0) as Y.XmlText).insert(0, words)
  }
  Y.applyUpdate(anna, Y.encodeStateAsUpdate(bo))
  Y.applyUpdate(bo, Y.encodeStateAsUpdate(anna))
  expect(noteOn(anna, 7).toString()).toBe(noteOn(bo, 7).toString())
  expect(noteOn(anna, 7).length).toBe(1)
  expect(isUntouched(noteOn(anna, 7))).toBe(false)
  expect(isUntouched(noteOn(anna, 8))).toBe(true)
})

test.each(['note/0', 'note/', 'note/01', 'note/3/4', 'note/x', 'rationale/3.2', 'general'])(
  '%s is no item’s',
  (root) => {
    expect(notedItem(root)).toBeUndefined()
  },
)
