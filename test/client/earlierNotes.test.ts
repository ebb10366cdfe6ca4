import { earlierNotes, wordsIn } from '@samsyn/client/narrative'
import type { RoomOutline } from '@samsyn/document'
import { expect, test } from 'vitest'

const outline = (room: string, ...footnotes: number[]): [string, RoomOutline] => [
  room,
  {
    room,
    texts: footnotes.map((count, nth) => ({
      root: `text${nth}`,
      words: 10 + nth,
      characters: 50,
      footnotes: count,
      digest: '0'.repeat(64),
    })),
  },
]

test('footnotes are counted through the report: chapter 2, then the areas in order', () => {
  const outlines = new Map([
    outline('area-10', 100),
    outline('area-2', 3),
    outline('talk-1', 50),
    outline('summary', 1, 2),
    outline('area-1', 0, 4),
  ])
  expect(earlierNotes(outlines, 'summary')).toBe(0)
  expect(earlierNotes(outlines, 'area-1')).toBe(3)
  expect(earlierNotes(outlines, 'area-2')).toBe(7)
  expect(earlierNotes(outlines, 'area-8')).toBe(10)
})

test('words are summed over the texts of the rooms', () => {
  expect(wordsIn(new Map([outline('area-1', 0, 0), outline('area-2', 0)]).values())).toBe(31)
})
