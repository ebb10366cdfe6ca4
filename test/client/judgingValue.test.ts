import {
  contentOf,
  draftOf,
  flagsOf,
  inputOf,
  missingIn,
  readingOf,
  snapped,
  stepped,
  withText,
  workingValue,
} from '@samsyn/client/judging'
import { shortName, whenSaid } from '@samsyn/client/words'
import { exactPoints, formatPoints, type Points, type Role } from '@samsyn/scoring'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anna, bert, lena, Story } from '../support/story.ts'

test.each([
  ['', { state: 'empty' }],
  ['  ', { state: 'empty' }],
  ['19,5', { state: 'read', value: 19_500, unit: 'points' }],
  ['19.5 poäng', { state: 'read', value: 19_500, unit: 'points' }],
  ['7 p', { state: 'read', value: 7000, unit: 'points' }],
  ['65 %', { state: 'read', value: 19_500, unit: 'percent' }],
  ['33,3%', { state: 'read', value: 9990, unit: 'percent' }],
  ['0,001', { state: 'read', value: 1, unit: 'points' }],
  ['0,0001', { state: 'wrong', why: 'pointDecimals' }],
  ['33,33 %', { state: 'wrong', why: 'percentDecimals' }],
  ['30,001', { state: 'wrong', why: 'outOfRange' }],
  ['101 %', { state: 'wrong', why: 'outOfRange' }],
  ['-1', { state: 'wrong', why: 'outOfRange' }],
  ['nitton', { state: 'wrong', why: 'notANumber' }],
  ['1e1', { state: 'wrong', why: 'notANumber' }],
])('[S2] of 30 points, "%s" is read as %o', (text, reading) => {
  expect(readingOf(text, 30)).toEqual(reading)
})

test('[S2] a value goes to the server and to the field and comes back the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (thousandths) => {
      const value = thousandths as Points
      expect(exactPoints(inputOf(value), 40)).toBe(value)
      for (const locale of ['sv', 'nb', 'en'] as const)
        expect(readingOf(formatPoints(value, locale), 40)).toMatchObject({ value })
    }),
  )
})

test.each([
  [13_000, 'ArrowRight', 13_500],
  [13_000, 'ArrowLeft', 12_500],
  [13_200, 'ArrowUp', 13_500],
  [13_200, 'ArrowDown', 13_000],
  [13_000, 'PageUp', 16_000],
  [29_900, 'PageUp', 30_000],
  [200, 'ArrowLeft', 0],
  [0, 'ArrowLeft', 0],
  [13_000, 'Home', 0],
  [13_000, 'End', 30_000],
  [13_000, 'a', undefined],
])('from %i, %s takes the slider to %s', (value, key, to) => {
  expect(stepped(value, key, 30)).toBe(to)
})

test('a pointer leaves the slider on half points', () => {
  expect([snapped(13_249), snapped(13_250), snapped(0)]).toEqual([13_000, 13_500, 0])
})

const empty = draftOf(
  {
    value: null,
    stage: null,
    rationale: '',
    answers: [],
    flags: [],
    note: '',
    evidence: [],
    submitted: false,
    revision: 0,
  },
  String,
)

test('what cannot be read does not take away what could', () => {
  const good = withText(empty, '19,5', 30)
  const bad = withText(good, '19,5678', 30)
  expect(contentOf(bad).value).toBe(19_500)
  expect(missingIn({ ...bad, stage: 'approach' }, 30)).toEqual(['value'])
  expect(contentOf(withText(bad, '', 30)).value).toBeNull()
})

test('[S8] "planned" is 0 points whatever stands in the field, and the field comes back after', () => {
  const typed = withText(empty, '12', 30)
  const planned = { ...typed, stage: 'planned' } as const
  expect(contentOf(planned).value).toBe(0)
  expect(missingIn({ ...planned, text: '' }, 30)).toEqual([])
  expect(contentOf({ ...planned, stage: 'effect' }).value).toBe(12_000)
  expect(workingValue({ text: '12', stage: 'planned', rationale: '' }, 30)).toBe(0)
})

test('a draft misses a value and a stage, never a rationale', () => {
  expect(missingIn(empty, 30)).toEqual(['value', 'stage'])
  expect(missingIn({ ...withText(empty, '0', 30), stage: 'effect' }, 30)).toEqual([])
})

test('flags cover no other flag and stay within the scale', () => {
  const width = 0.3
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }),
      (shares) => {
        const flags = flagsOf(
          shares.map((share, key) => ({ key, share })),
          width,
        )
        const boxes = flags.map(({ share, side, lane }) => {
          const from = side === 'end' ? share : share - width
          return { from, to: from + width, lane }
        })
        expect(flags.map(({ key }) => key).sort()).toEqual(shares.map((_, key) => key))
        for (const box of boxes) {
          expect(box.from).toBeGreaterThanOrEqual(-1e-9)
          expect(box.to).toBeLessThanOrEqual(1 + 1e-9)
          const sameLine = boxes.filter((other) => other !== box && other.lane === box.lane)
          for (const other of sameLine)
            expect(box.from >= other.to - 1e-9 || other.from >= box.to - 1e-9).toBe(true)
        }
      },
    ),
  )
})

test('flags that hang to one side: no stem crosses any words', () => {
  const flags = flagsOf(
    [0.53, 0.57, 0.6].map((share, key) => ({ key, share })),
    0.3,
  )
  expect(flags.map(({ side, lane }) => [side, lane])).toEqual([
    ['end', 2],
    ['end', 1],
    ['end', 0],
  ])
  const late = flagsOf(
    [
      { key: 'a', share: 0.8 },
      { key: 'b', share: 1 },
    ],
    0.3,
  )
  expect(late.map(({ side, lane }) => [side, lane])).toEqual([
    ['start', 0],
    ['start', 1],
  ])
})

test('times as people say them', () => {
  const now = new Date(2026, 2, 3, 15, 0).getTime()
  const at = (...parts: [number, number, number, number, number]) =>
    whenSaid(new Date(...parts).getTime(), now, 'sv')
  expect(at(2026, 2, 3, 9, 5)).toBe('09:05')
  expect(at(2026, 2, 2, 23, 59)).toBe('i går 23:59')
  expect(at(2026, 1, 28, 14, 2)).toBe('28 februari 14:02')
  expect(at(2025, 2, 3, 14, 2)).toBe('3 mars 2025 14:02')
})

test('people go by first name, and by whole name where two share one', () => {
  const person = (id: string, name: string, role: Role = 'evaluator') => ({
    id,
    name,
    role,
    color: 0,
  })
  const frame = {
    id: 'evaluation',
    template: new Story().state.template,
    people: [
      person(anna, 'Anna Nyström'),
      person(bert, 'Bo Lind'),
      person(lena, 'Anna Ek', 'lead'),
    ],
  }
  expect(shortName(frame, bert)).toBe('Bo')
  expect(shortName(frame, anna)).toBe('Anna Nyström')
  expect(shortName(frame, 'gone')).toBeUndefined()
})
