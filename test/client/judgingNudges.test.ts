import { areaText, nudgesOf, writtenIn } from '@samsyn/client/judging'
import { seedArea, textOf } from '@samsyn/document'
import type { CriterionAnswer, Points, Stage } from '@samsyn/scoring'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'

const all = { section: true, strengths: true, improvements: true }
const judged = { value: 10_000 as Points, maximum: 20, answers: [], allAnswered: false }

function answers(...found: Stage[]): CriterionAnswer[] {
  return found.map((stage, nth) => ({ criterion: `c${nth}`, stage, share: 0 }))
}

describe('what to look at again', () => {
  test.each([
    [15_999, []],
    [16_000, ['highWithoutStrength']],
    [20_000, ['highWithoutStrength']],
  ])('%i of 20 000 without a strength: %j', (value, nudges) => {
    const written = { ...all, strengths: false }
    expect(nudgesOf({ ...judged, value: value as Points }, written)).toEqual(nudges)
    expect(nudgesOf({ ...judged, value: value as Points }, all)).toEqual([])
  })

  test.each([
    [6001, []],
    [6000, ['lowWithoutImprovement']],
    [0, ['lowWithoutImprovement']],
  ])('%i of 20 000 without an improvement: %j', (value, nudges) => {
    const written = { ...all, improvements: false }
    expect(nudgesOf({ ...judged, value: value as Points }, written)).toEqual(nudges)
    expect(nudgesOf({ ...judged, value: value as Points }, all)).toEqual([])
  })

  test('nothing written is said before there is a value, and what needs one is not', () => {
    const nothing = { section: false, strengths: false, improvements: false }
    expect(nudgesOf({ ...judged, value: null }, nothing)).toEqual(['unwritten'])
  })

  test('nothing is said of a text that has not come', () => {
    expect(nudgesOf({ ...judged, value: 20_000 as Points }, undefined)).toEqual([])
  })

  test.each([
    [['planned', 'planned'], true, 1, ['plannedEarns']],
    [['planned', 'planned'], true, 0, []],
    [['planned', 'approach'], true, 1, []],
    [['planned'], false, 1, []],
    [[], false, 1, []],
  ] as const)(
    '[S8] answers %j (all: %s) and %i thousandths: %j',
    (found, allAnswered, value, nudges) => {
      const sheet = { ...judged, value: value as Points, answers: answers(...found), allAnswered }
      expect(nudgesOf(sheet, all)).toEqual(nudges)
    },
  )
})

describe('what is written', () => {
  const section = { key: '3.2+3.3', heading: 'Both', subQuestions: [] }

  function document(): Y.Doc {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, seedArea(['3.2+3.3', '3.4']))
    return doc
  }

  function write(doc: Y.Doc, name: Parameters<typeof textOf>[1], text: string): void {
    const first = textOf(doc, name).get(0)
    const paragraph =
      first instanceof Y.XmlElement && first.nodeName === 'bulletList'
        ? (first.get(0) as Y.XmlElement).get(0)
        : first
    const letters = (paragraph as Y.XmlElement).get(0) as Y.XmlText
    letters.insert(0, text)
  }

  test('a seeded area holds nothing yet: an empty paragraph and an empty bullet are no words', () => {
    const text = areaText(document(), [section])
    expect(text).toEqual({
      sections: [{ heading: 'Both', blocks: [] }],
      strengths: [],
      improvements: [],
    })
    expect(writtenIn(text)).toEqual({ section: false, strengths: false, improvements: false })
  })

  test('blanks are no words; the section, the strengths and the improvements are read apart', () => {
    const doc = document()
    write(doc, 'section/3.4', 'elsewhere')
    write(doc, 'strengths', '  ')
    expect(writtenIn(areaText(doc, [section]))).toEqual({
      section: false,
      strengths: false,
      improvements: false,
    })
    write(doc, 'section/3.2+3.3', 'here')
    write(doc, 'improvements', 'follow up')
    const text = areaText(doc, [section])
    expect(text.sections[0]?.blocks).toEqual([{ type: 'paragraph', text: 'here' }])
    expect(text.improvements).toEqual(['follow up'])
    expect(writtenIn(text)).toEqual({ section: true, strengths: false, improvements: true })
  })

  test('reading changes nothing', () => {
    const doc = document()
    const before = Y.encodeStateAsUpdate(doc)
    areaText(doc, [section])
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })
})
