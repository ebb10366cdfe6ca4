import {
  appendPlain,
  isUntouched,
  narrativeSchema,
  plainText,
  rationaleOf,
  seedTalk,
  talkedAbout,
  talkShape,
  workingOf,
} from '@samsyn/document'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { nodesOf } from '../support/nodesOf.ts'

const rows = [
  { no: '3.1', maximum: 20 },
  { no: '3.2', maximum: 30 },
]

function seeded(): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedTalk(['3.1', '3.2']))
  return doc
}

function pair(): [Y.Doc, Y.Doc] {
  const [anna, bert] = [seeded(), seeded()]
  anna.on('update', (update) => Y.applyUpdate(bert, update))
  bert.on('update', (update) => Y.applyUpdate(anna, update))
  return [anna, bert]
}

describe('the first state of a talk', () => {
  test('is an empty paragraph for each rationale, and nothing on the table', () => {
    const doc = seeded()
    for (const { no } of rows) {
      expect(workingOf(doc, no).get()).toEqual({ value: null, stage: null })
      expect(plainText(rationaleOf(doc, no))).toBe('')
      narrativeSchema.nodeFromJSON(nodesOf(rationaleOf(doc, no))).check()
    }
  })

  test('is the same wherever it is made: a page that begins before it is reached merges', () => {
    expect(seedTalk(['3.1', '3.2'])).toEqual(seedTalk(['3.1', '3.2']))
    const [early, server] = [seeded(), seeded()]
    appendPlain(rationaleOf(early, '3.1'), 'Tidigt')
    Y.applyUpdate(early, Y.encodeStateAsUpdate(server))
    expect(rationaleOf(early, '3.1').length).toBe(1)
  })

  test('has a root of each kind for each row, and names their rows', () => {
    const { roots } = talkShape(rows, ['planned'])
    expect([...roots.keys()].sort()).toEqual([
      'rationale/3.1',
      'rationale/3.2',
      'working/3.1',
      'working/3.2',
    ])
    for (const root of roots.keys()) expect(['3.1', '3.2']).toContain(talkedAbout(root))
    expect(talkedAbout('section/3.1')).toBeUndefined()
  })
})

describe('the working value', () => {
  test('is whole thousandths between nothing and the maximum, and no other', () => {
    const working = talkShape(rows, ['planned', 'effect']).roots.get('working/3.2')
    if (working?.holds !== 'entries') throw new Error('no entries')
    const [value, stage] = [working.entries.get('value'), working.entries.get('stage')]
    fc.assert(fc.property(fc.integer({ min: 0, max: 30_000 }), (one) => value?.(one) === true))
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ max: -1 }), fc.integer({ min: 30_001 }), fc.anything()),
        (one) =>
          value?.(one) ===
          (typeof one === 'number' && Number.isInteger(one) && one >= 0 && one <= 30_000),
      ),
    )
    expect([stage?.('effect'), stage?.('approach'), stage?.(null)]).toEqual([true, false, false])
  })

  test('moves for all, is taken off again, and says so to who watches', () => {
    const [anna, bert] = pair()
    let heard = 0
    const stop = workingOf(bert, '3.1').watch(() => heard++)
    workingOf(anna, '3.1').set({ value: 12_000, stage: 'effect' })
    expect(workingOf(bert, '3.1').get()).toEqual({ value: 12_000, stage: 'effect' })
    workingOf(anna, '3.1').set({ stage: null })
    expect(workingOf(bert, '3.1').get()).toEqual({ value: 12_000, stage: null })
    expect(heard).toBe(2)
    stop()
    workingOf(anna, '3.1').set({ value: 1 })
    expect(heard).toBe(2)
  })

  test('writes nothing where nothing differs', () => {
    const doc = seeded()
    workingOf(doc, '3.1').set({ value: 12_000 })
    const before = Y.encodeStateAsUpdate(doc)
    workingOf(doc, '3.1').set({ value: 12_000, stage: null })
    workingOf(doc, '3.1').set({})
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })
})

describe('the rationale as plain text', () => {
  test('comes back as it went in', () => {
    const words = fc.array(fc.constantFrom('Ja', 'nej', 'å ä ö', 'rad\nbruten'), { minLength: 1 })
    fc.assert(
      fc.property(words, (paragraphs) => {
        const doc = seeded()
        const text = rationaleOf(doc, '3.1')
        const plain = paragraphs.join('\n\n')
        appendPlain(text, plain)
        expect(plainText(text)).toBe(plain)
        narrativeSchema.nodeFromJSON(nodesOf(text)).check()
      }),
    )
  })

  test('goes on after what stands there, and nothing adds nothing', () => {
    const text = rationaleOf(seeded(), '3.1')
    appendPlain(text, 'Först.')
    appendPlain(text, '  \n ')
    appendPlain(text, 'Sedan.')
    expect(plainText(text)).toBe('Först.\n\nSedan.')
  })

  test('has a bullet before each item, and no empty lines where nothing is written', () => {
    const text = rationaleOf(seeded(), '3.1')
    const item = (words: string) => {
      const [made, paragraph] = [new Y.XmlElement('listItem'), new Y.XmlElement('paragraph')]
      paragraph.insert(0, [new Y.XmlText(words)])
      made.insert(0, [paragraph])
      return made
    }
    const list = new Y.XmlElement('bulletList')
    list.insert(0, [item('ett'), item('två')])
    text.push([new Y.XmlElement('paragraph'), list, new Y.XmlElement('paragraph')])
    expect(plainText(text)).toBe('• ett\n• två')
  })
})

test('a text is untouched until somebody writes, and never again', () => {
  const text = rationaleOf(seeded(), '3.1')
  expect(isUntouched(text)).toBe(true)
  appendPlain(text, 'Ja')
  expect(isUntouched(text)).toBe(false)
  const letters = text.get(0)
  if (letters instanceof Y.XmlElement) letters.delete(0, 1)
  expect(plainText(text)).toBe('')
  expect(isUntouched(text)).toBe(false)
  const other = rationaleOf(seeded(), '3.1')
  other.delete(0, 1)
  expect(isUntouched(other)).toBe(false)
})
