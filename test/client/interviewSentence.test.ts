import { interviewSentence, sentenceIn } from '@samsyn/client/narrative'
import fc from 'fast-check'
import { expect, test } from 'vitest'

type Items = Parameters<typeof interviewSentence>[0]

const interview = (group: string, people: number): Items[number] =>
  ({
    no: 1,
    item: { kind: 'interview', role: 'Roll', group, people, date: null, heldBy: [], name: '' },
    by: 'annika',
    at: 0,
    late: false,
    version: 1,
  }) as unknown as Items[number]
const document = { item: { kind: 'document' } } as unknown as Items[number]

test.each<[string | undefined, Items]>([
  [undefined, []],
  [undefined, [document]],
  [
    'Underlaget omfattar 1 intervju med sammanlagt 1 person: 1 med andra.',
    [interview('others', 1)],
  ],
  [
    'Underlaget omfattar 4 intervjuer med sammanlagt 14 personer: 2 med förtroendevalda, 1 med medarbetare och 1 med fackliga företrädare.',
    [
      interview('unions', 3),
      interview('politicians', 2),
      document,
      interview('staff', 8),
      interview('politicians', 1),
    ],
  ],
])('the register in a sentence: %s', (sentence, items) => {
  expect(interviewSentence(items)).toBe(sentence)
})

test('the sentence is found again in whatever it stands', () => {
  const group = fc.constantFrom('politicians', 'management', 'staff', 'unions', 'others')
  const held = fc.array(fc.tuple(group, fc.integer({ min: 1, max: 500 })), { minLength: 1 })
  fc.assert(
    fc.property(held, fc.string(), fc.string(), (all, before, after) => {
      const sentence = interviewSentence(all.map(([one, people]) => interview(one, people)))
      const found = sentenceIn(`${before}${sentence}${after}`)
      expect(found).toEqual({ at: before.length, says: sentence })
    }),
  )
})

test('other figures are another sentence', () => {
  const text =
    'Vi läste. Underlaget omfattar 9 intervjuer med sammanlagt 40 personer: 9 med andra. Mer.'
  expect(sentenceIn(text)?.says).not.toBe(interviewSentence([interview('others', 40)]))
  expect(sentenceIn('Underlaget omfattar dokument.')).toBeUndefined()
})
