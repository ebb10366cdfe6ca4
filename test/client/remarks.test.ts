import {
  mayAnswer,
  quoteAgain,
  remarkPassages,
  remarkState,
  remarksOf,
} from '@samsyn/client/remarks'
import { Anchors, lettersOf, seedArea, textOf } from '@samsyn/document'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { annika, release, releasesPart, remark } from '../support/marginParts.ts'

const answer = { by: annika, at: 2, seq: 30, accepted: true, text: 'Ja' }

describe('[R4] how far a remark has come', () => {
  const releases = [release(1, { seq: 5 })]

  test('it waits, goes out with the next draft, and is told with one', () => {
    const part = releasesPart({ releases })
    expect(remarkState(remark(1), part)).toEqual({ state: 'waiting' })
    expect(remarkState(remark(1, { answer }), part)).toEqual({ state: 'answered', goesOutWith: 2 })
    const told = remark(1, { answer, answeredIn: 2 })
    expect(remarkState(told, part)).toEqual({ state: 'told', with: 2 })
  })

  test('an answer may be another until a draft goes out after it', () => {
    const part = releasesPart({ releases, may: ['answerRemark'] })
    expect(mayAnswer(remark(1), part)).toBe(true)
    expect(mayAnswer(remark(1, { answer }), part)).toBe(true)
    const gone = { ...part, releases: [...releases, release(2, { seq: 31 })] }
    expect(mayAnswer(remark(1, { answer }), gone)).toBe(false)
    expect(mayAnswer(remark(1), { ...part, may: [] })).toBe(false)
  })
})

test('remarks of a room stand as its texts do, and in a text as they came', () => {
  const on = (root: string, room = 'area-1') => ({ room, root, quote: 'x', before: '', after: '' })
  const remarks = [
    remark(1, { on: on('b') }),
    remark(2, { on: on('a') }),
    remark(3),
    remark(4, { on: on('a', 'area-2') }),
    remark(5, { on: on('a') }),
  ]
  expect(remarksOf(remarks, 'area-1', ['a', 'b']).map(({ no }) => no)).toEqual([2, 5, 1])
})

describe('a quote is found again', () => {
  const around = { before: '', after: '' }

  test('where lines break elsewhere and footnotes stand between its words', () => {
    const text = '\nMålen följs\n upp varje\u{FFFC} år.\nNästa stycke.'
    const place = quoteAgain(text, { ...around, quote: 'följs upp varje år.' })
    expect(place && text.slice(place.from, place.to)).toBe('följs\n upp varje\u{FFFC} år.')
  })

  test('among others that say the same, by what stands around it', () => {
    const text = '\nEn rapport om mål. En rapport om medel.'
    const at = (quoted: { before: string; after: string }) =>
      quoteAgain(text, { quote: 'En rapport', ...quoted })?.from
    expect(at({ before: '', after: 'om medel' })).toBe(20)
    expect(at({ before: '', after: 'om mål.' })).toBe(1)
    expect(at({ before: 'om mål. ', after: '' })).toBe(20)
    expect(at(around), 'nothing tells which').toBeUndefined()
  })

  test('and never where it does not stand', () => {
    expect(quoteAgain('\nMålen följs upp.', { ...around, quote: 'följs inte upp' })).toBeUndefined()
    expect(quoteAgain('\nMålen', { ...around, quote: ' \n' })).toBeUndefined()
  })

  test('whatever is cut out of a text, with any breaks and footnotes put in', () => {
    const piece = fc.constantFrom('mål', 'år', ' ', '\n', '\u{FFFC}', 'a', 'och')
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.array(piece, { minLength: 1, maxLength: 10 }),
        fc.array(piece, { maxLength: 30 }),
        (left, middle, right) => {
          const counts = (text: string) => text.replace(/[\s\u{FFFC}]/gu, '')
          const [before, quote, after] = [left, middle, right].map((pieces) => pieces.join(''))
          const text = `${before}${quote}${after}`
          const words = { before: before ?? '', quote: quote ?? '', after: after ?? '' }
          const place = quoteAgain(text, { ...words, quote: counts(words.quote) })
          if (place) expect(counts(text.slice(place.from, place.to))).toBe(counts(words.quote))
          else expect(counts(words.quote), 'with all that is around it, it is found').toBe('')
        },
      ),
    )
  })
})

describe('in the texts', () => {
  const room = 'area-1'
  const roots = ['general', 'section/1.1']

  test('a remark is shown where its words are, until it is answered, and then when chosen', () => {
    const { doc } = written('Målen följs upp varje år.')
    const on = { room, root: 'general', quote: 'följs upp', before: 'Målen ', after: ' varje' }
    const shown = (given: Parameters<typeof remark>[1], chosen?: number) =>
      remarkPassages([remark(1, { on, ...given })], chosen, doc, room, () => 'synpunkt')
    expect(placeOf(doc, shown({})[0])).toMatchObject({ state: 'kept', quote: 'följs upp' })
    expect(shown({ answer })).toEqual([])
    expect(shown({ answer }, 1)).toHaveLength(1)
    expect(shown({ on: { ...on, room: 'area-2' } })).toEqual([])
  })

  test('it is followed while others write, and words that are gone are told', () => {
    const { doc, insert } = written('Målen följs upp varje år, i alla nämnder.')
    const quote = 'följs upp varje år, i alla nämnder'
    const on = { room, root: 'general', quote, before: '', after: '' }
    const [passage] = remarkPassages([remark(1, { on })], undefined, doc, room, () => '')
    const anchors = new Anchors(doc, room, roots)
    if (passage) anchors.set('it', passage.on)
    insert(0, 'Nu: ')
    expect(anchors.place('it')).toMatchObject({ state: 'kept', from: 11 })
    anchors.close()

    const gone = remarkPassages(
      [remark(1, { on: { ...on, quote: 'detta står inte här och har aldrig stått här' } })],
      undefined,
      doc,
      room,
      () => '',
    )
    expect(placeOf(doc, gone[0])).toMatchObject({ state: 'removed' })
  })

  function placeOf(doc: Y.Doc, passage: ReturnType<typeof remarkPassages>[number] | undefined) {
    const anchors = new Anchors(doc, room, roots)
    if (passage) anchors.set('it', passage.on, passage.on.quote)
    const place = anchors.place('it')
    anchors.close()
    return place
  }

  function written(words: string) {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, seedArea(['1.1']))
    const text = textOf(doc, 'general')
    const paragraph = text.get(0)
    if (!(paragraph instanceof Y.XmlElement)) throw new Error('no paragraph')
    const letters = paragraph.get(0)
    if (!(letters instanceof Y.XmlText)) throw new Error('no place for letters')
    letters.insert(0, words)
    expect(lettersOf(text).slice(0, 100)).toBe(`\n${words}`)
    return { doc, insert: (at: number, more: string) => letters.insert(at, more) }
  }
})
