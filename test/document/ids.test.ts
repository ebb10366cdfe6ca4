import {
  areaOf,
  parseCommandId,
  parseEvaluationId,
  parsePersonId,
  parseRoomAddress,
  parseRoomName,
} from '@samsyn/document'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const odd = [
  '',
  ' ',
  'å',
  '../etc',
  'a/b',
  'a\nb',
  'a\u0000',
  '%2e%2e',
  '__proto__ ',
  'x'.repeat(500),
]

describe('text from outside becomes an id, or nothing', () => {
  test.each([
    [
      'evaluation',
      parseEvaluationId,
      ['alvhamra-2026', '12345678'],
      ['short', 'Upper-case', ...odd],
    ],
    ['person', parsePersonId, ['anna', 'Ab_9-xyz'], ['abc', ...odd]],
    [
      'command',
      parseCommandId,
      ['0190163d-8694-739b-aea5-966c26f8ad91'],
      ['0190163D-8694-739B-AEA5-966C26F8AD91', '0190163d8694739baea5966c26f8ad91', ...odd],
    ],
    [
      'room',
      parseRoomName,
      ['area-1', 'area-8', 'talk-1', 'talk-8', 'summary', 'evidence'],
      ['area-0', 'area-9', 'area-10', 'talk', 'talk-0', 'talk-9', 'AREA-1', 'area-1 ', ...odd],
    ],
  ])('%s', (_kind, parse: (text: string) => string | undefined, good, bad) => {
    for (const text of good) expect(parse(text)).toBe(text)
    for (const text of bad) expect(parse(text)).toBeUndefined()
  })

  test('no id has a character that means something in a path, a query or a key', () => {
    const character = fc.constantFrom(...'aZ0-_/.%?#&=:;\\ \n\u0000åé\u200b')
    const parsers = [parseEvaluationId, parsePersonId, parseCommandId, parseRoomName]
    fc.assert(
      fc.property(fc.array(character, { maxLength: 45 }), (characters) => {
        const text = characters.join('')
        return parsers.every((parse) => /^[A-Za-z0-9_-]*$/.test(parse(text) ?? ''))
      }),
    )
  })
})

test('an address is both or nothing', () => {
  expect(parseRoomAddress('alvhamra-2026', 'area-3')).toEqual({
    evaluation: 'alvhamra-2026',
    room: 'area-3',
  })
  expect(parseRoomAddress('alvhamra-2026', 'area-9')).toBeUndefined()
  expect(parseRoomAddress('x', 'area-3')).toBeUndefined()
})

test.each([
  ['area-1', 1],
  ['area-8', 8],
  ['summary', undefined],
  ['talk-3', 3],
] as const)('%s belongs to area %s', (room, area) => {
  expect(areaOf(room)).toBe(area)
})
