import {
  bulkActs,
  byRoom,
  loadsOf,
  standingOf,
  stuck,
  tilesOf,
  waitsFor,
} from '@samsyn/client/sections'
import { expect, test } from 'vitest'
import {
  annika,
  bjorn,
  lena,
  margin,
  section,
  sectionsPart,
  thread,
} from '../support/marginParts.ts'

const DAY = 86_400_000
const now = 100 * DAY
const since = (days: number, by = annika) => ({ by, at: now - days * DAY, seq: 1 })

test('[R5] a draft whose approval fell is not any draft', () => {
  expect(standingOf(section('general'))).toBe('draft')
  expect(standingOf(section('general', { fell: { by: annika, at: 1 } }))).toBe('fell')
  expect(standingOf(section('general', { state: 'ready', fell: { by: annika, at: 1 } }))).toBe(
    'ready',
  )
})

test('of a room all drafts are marked in one go, and all that is ready and free is approved', () => {
  const part = sectionsPart([
    section('general', { may: ['markReady'] }),
    section('strengths', { state: 'ready', may: ['approveSection', 'returnSection'] }),
    section('improvements', { state: 'ready', blocking: 1, may: ['approveSection'] }),
    section('section/1.1', { state: 'draft', may: ['approveSection'] }),
  ])
  const { toReady, toApprove } = bulkActs(part, 'area-1')
  expect(toReady.map(({ section: { root } }) => root)).toEqual(['general'])
  expect(toApprove.map(({ section: { root } }) => root)).toEqual(['strengths'])
  expect(bulkActs(part, 'area-2')).toEqual({ toReady: [], toApprove: [] })
})

test('a tile says what is written, open and blocking in its own text', () => {
  const tiles = tilesOf(
    sectionsPart([section('general', { blocking: 1 }), section('strengths')]),
    [
      margin([
        thread(1, { blocking: true }),
        thread(2, { state: 'resolved', resolved: { by: lena, at: 1 } }),
        thread(3, { on: { room: 'area-1', root: 'strengths' } }),
      ]),
    ],
    [
      {
        room: 'area-1',
        texts: [{ root: 'general', words: 12, characters: 80, footnotes: 0, digest: 'd' }],
      },
    ],
  )
  expect(tiles).toMatchObject([
    { words: 12, open: 1, blocking: 1 },
    { words: undefined, open: 1, blocking: 0 },
  ])
  expect(byRoom(tiles)).toHaveLength(1)
})

test.each([
  ['lead', ['ready', 'fell']],
  ['evaluator', ['returned']],
  ['observer', []],
])('what waits for the %s: %j', (role, waiting) => {
  const tiles = tilesOf(
    sectionsPart([
      section('a'),
      section('b', { state: 'ready' }),
      section('c', { state: 'returned' }),
      section('d', { state: 'approved' }),
      section('e', { fell: { by: annika, at: 1 } }),
    ]),
    [],
    [],
  )
  expect(tiles.filter((tile) => waitsFor(tile, role)).map(({ standing }) => standing)).toEqual(
    waiting,
  )
})

test('stuck is what something blocks, then what has lain longest; not what is approved or untouched', () => {
  const tiles = tilesOf(
    sectionsPart([
      section('a', { state: 'returned', since: since(9) }),
      section('b', { state: 'ready', since: since(1), blocking: 2 }),
      section('c', { state: 'approved', since: since(50) }),
      section('d'),
      section('e', { state: 'ready', since: since(20) }),
      section('f', { state: 'ready', since: since(2) }),
    ]),
    [],
    [],
  )
  expect(stuck(tiles, now).map(({ on }) => on.root)).toEqual(['b', 'e', 'a'])
})

test('each person has the open threads that were given to them', () => {
  const threads = [
    thread(1, { assignee: bjorn, blocking: true }),
    thread(2, { assignee: bjorn }),
    thread(3, { assignee: bjorn, state: 'resolved', resolved: { by: lena, at: 1 } }),
  ]
  expect(loadsOf([annika, bjorn], [margin(threads)])).toEqual([
    { person: annika, threads: 0, blocking: 0 },
    { person: bjorn, threads: 2, blocking: 1 },
  ])
})
