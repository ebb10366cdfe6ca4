import { liveMessage, narrativeSchema, PEOPLE_COLORS, presentUser } from '@samsyn/document'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const list = (...items: object[]) => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [item] })),
})

function check(...content: object[]): void {
  narrativeSchema.nodeFromJSON({ type: 'doc', content }).check()
}

describe('what a narrative may hold', () => {
  test('paragraphs, line breaks and bullet lists', () => {
    check(paragraph('Hej'), list(paragraph('ett'), paragraph('två')), { type: 'paragraph' })
    check({ type: 'paragraph', content: [{ type: 'hardBreak' }] })
  })

  test.each<[string, object[]]>([
    ['nothing at all', []],
    ['a heading', [{ type: 'heading', content: [] }]],
    ['bare letters', [{ type: 'text', text: 'x' }]],
    ['an empty list', [{ type: 'bulletList' }]],
    ['an item without a paragraph', [{ type: 'bulletList', content: [{ type: 'listItem' }] }]],
    [
      'a mark',
      [{ ...paragraph('x'), content: [{ type: 'text', text: 'x', marks: [{ type: 'b' }] }] }],
    ],
  ])('not %s', (_what, content) => {
    expect(() => check(...content)).toThrow()
  })
})

test('a person has one of the colours there are', () => {
  const person = { id: 'anna', name: 'Anna', color: PEOPLE_COLORS - 1 }
  expect(presentUser.parse(person)).toEqual(person)
  expect(presentUser.safeParse({ ...person, color: PEOPLE_COLORS }).success).toBe(false)
})

test('a live message is one of three; who is here is nowhere in particular unless it says so', () => {
  const message = liveMessage(z.object({ version: z.int() }))
  const anna = { person: 'anna', name: 'Anna', color: 0 }
  const at = { row: '3.2', guiding: true }
  for (const said of [
    { type: 'pulse' },
    { type: 'view', view: { version: 1 } },
    { type: 'here', people: [{ ...anna, ...at }], played: ['anna'] },
  ])
    expect(message.parse(said)).toEqual(said)
  expect(message.parse({ type: 'here', people: [anna] })).toEqual({
    type: 'here',
    people: [{ ...anna, row: null, guiding: false }],
    played: [],
  })
  expect(message.safeParse({ type: 'view', view: {} }).success).toBe(false)
  expect(message.safeParse({ type: 'scores' }).success).toBe(false)
})
