import {
  type Block,
  differenceOf,
  type Inline,
  isUnchanged,
  type Marks,
  stateAfter,
  stateBefore,
  type TextChange,
  type WordChange,
} from '@samsyn/document'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryText, changedText } from '../support/arbitraryBlocks.ts'

const run = (text: string, marks: Marks = {}): Inline => ({ type: 'text', text, marks })
const line = (...content: (Inline | string)[]): Block => ({
  type: 'paragraph',
  content: content.map((one) => (typeof one === 'string' ? run(one) : one)),
})
const list = (...items: string[]): Block => ({
  type: 'list',
  ordered: false,
  items: items.map((item) => ({ blocks: [line(item)] })),
})

/** "-gone+", "+came+", "*marks*", "{note}" among what stayed. */
function told(words: readonly WordChange[]): string {
  return words
    .map((change) => {
      if (change.how === 'marked') return `*${change.text}*`
      if (change.how === 'noted') return `{${told(change.words)}}`
      const { piece } = change
      const letters =
        piece.type === 'break' ? '⏎' : piece.type === 'footnote' ? `[${piece.text}]` : piece.text
      return change.how === 'same'
        ? letters
        : change.how === 'added'
          ? `‹+${letters}›`
          : `‹-${letters}›`
    })
    .join('')
}

function brief(change: TextChange): string {
  if (change.how !== 'changed') return change.how
  return change.parts.length > 0 ? `(${change.parts.map(brief).join(' ')})` : told(change.words)
}

const between = (before: Block[], after: Block[]) => differenceOf(before, after).map(brief)

describe('in any two texts', () => {
  test('both can be had back from their difference', () => {
    fc.assert(
      fc.property(
        fc.oneof(changedText, fc.tuple(arbitraryText, arbitraryText)),
        ([before, after]) => {
          const difference = differenceOf(before, after)
          expect(stateBefore(difference)).toEqual(before)
          expect(stateAfter(difference)).toEqual(after)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('there is none where they are the same, and only there', () => {
    fc.assert(
      fc.property(changedText, ([before, after]) => {
        expect(isUnchanged(differenceOf(before, structuredClone(before)))).toBe(true)
        const same = JSON.stringify(before) === JSON.stringify(after)
        expect(isUnchanged(differenceOf(before, after))).toBe(same)
      }),
    )
  })

  test('the other way round, what came is what went', () => {
    fc.assert(
      fc.property(changedText, ([before, after]) => {
        const count = (how: string, difference: TextChange[]) =>
          difference.filter((change) => change.how === how).length
        const [there, back] = [differenceOf(before, after), differenceOf(after, before)]
        expect(count('same', there)).toBe(count('same', back))
      }),
    )
  })
})

describe('a reader is told', () => {
  test('which words of a paragraph are others', () => {
    expect(
      between(
        [line('Kommunen följer upp sina mål.')],
        [line('Kommunen följer sällan upp sina mål!')],
      ),
    ).toEqual(['Kommunen följer ‹+sällan ›upp sina mål‹-.›‹+!›'])
  })

  test('a run of changed words as one, not blank by blank', () => {
    expect(between([line('Det är en stor fråga här')], [line('Det är två små saker här')])).toEqual(
      ['Det är ‹-en stor fråga›‹+två små saker› här'],
    )
  })

  test('that a paragraph came between two that stayed', () => {
    expect(between([line('ett'), line('tre')], [line('ett'), line('två'), line('tre')])).toEqual([
      'same',
      'added',
      'same',
    ])
  })

  test('that letters bear something else', () => {
    expect(
      between(
        [line('ett gott exempel')],
        [line('ett ', run('gott', { goodExample: true }), ' exempel')],
      ),
    ).toEqual(['ett *gott* exempel'])
  })

  test('that a footnote says something else, and where one came', () => {
    const note = (text: string): Inline => ({ type: 'footnote', text })
    expect(
      between(
        [line('Avtalet', note('Upphörde i mars 2023'), ' gäller')],
        [line('Avtalet', note('Upphörde i april 2023'), ' gäller', note('Enligt chefen'))],
      ),
    ).toEqual(['Avtalet{Upphörde i ‹-mars›‹+april› 2023} gäller‹+[Enligt chefen]›'])
  })

  test('which item of a list is another', () => {
    expect(
      between(
        [list('Tydliga mål', 'God dialog med fack')],
        [list('Tydliga mål', 'God dialog med facket')],
      ),
    ).toEqual(['(same (God dialog med ‹-fack›‹+facket›))'])
  })

  test('that a paragraph became a heading, with the same words', () => {
    const [change] = differenceOf(
      [line('Styrning och kontroll')],
      [{ type: 'heading', level: 2, content: [run('Styrning och kontroll')] }],
    )
    expect(change).toMatchObject({
      how: 'changed',
      before: { kind: 'paragraph' },
      after: { kind: 'heading', level: 2 },
      words: [{ how: 'same' }],
    })
  })

  test('that a point is about another sub-question', () => {
    const point = (subQuestion: string): Block => ({
      type: 'list',
      ordered: false,
      items: [{ blocks: [line('Helt andra ord')], point: 'abcdefgh', subQuestion }],
    })
    const [change] = differenceOf([point('3.1')], [point('3.2')])
    expect(change).toMatchObject({
      parts: [
        { before: { subQuestion: '3.1' }, after: { subQuestion: '3.2' }, parts: [{ how: 'same' }] },
      ],
    })
  })

  test('which cell of a table is another', () => {
    const table = (...cells: string[]): Block => ({
      type: 'table',
      rows: [cells.map((text) => ({ header: false, blocks: [line(text)] }))],
    })
    expect(between([table('Mål', 'Tolv nöjda')], [table('Mål', 'Tretton nöjda')])).toEqual([
      '((same (‹-Tolv›‹+Tretton› nöjda)))',
    ])
  })

  test('in a text of another kind altogether that all went and all came', () => {
    expect(between([line('alfa beta')], [list('gamma delta')])).toEqual(['removed', 'added'])
  })
})

test('two states of a hundred thousand letters are told apart in good time', () => {
  const words = (from: number) =>
    Array.from({ length: 250 }, (_, nth) =>
      line(
        Array.from({ length: 60 }, (_, word) => `ord${(from + nth * 7 + word) % 911}`).join(' '),
      ),
    )
  const difference = differenceOf(words(0), words(3))
  expect(stateAfter(difference)).toEqual(words(3))
})
