import { byDay, changedTexts, folded, versionsSearch } from '@samsyn/client/versions'
import { type Block, differenceOf } from '@samsyn/document'
import { expect, test } from 'vitest'

test.each([
  [
    { a: '3', b: 'now' },
    { a: '3', b: 'now' },
  ],
  [{ a: 3 }, { a: '3' }],
  [{ a: '0', b: 'före' }, {}],
  [{ a: '../1', b: '12345678' }, {}],
  [{}, {}],
])('of the address %j these are compared: %j', (address, chosen) => {
  expect(versionsSearch(address)).toEqual(chosen)
})

test('texts that differ come as they stand in the report: chapter 2 first', () => {
  const before = { 'area-2': { general: 'a', 'section/2.1': 'b' }, summary: { result: 'c' } }
  const after = {
    'area-1': { general: 'n' },
    'area-2': { general: 'a', 'section/2.1': 'x' },
    summary: { result: 'y' },
  }
  expect(changedTexts(before, after)).toEqual([
    { room: 'summary', root: 'result' },
    { room: 'area-1', root: 'general' },
    { room: 'area-2', root: 'section/2.1' },
  ])
  expect(changedTexts(before, before)).toEqual([])
})

test('what happened on one day of the reader stands together, the last first', () => {
  const at = (day: number, hour: number) => ({ at: new Date(2026, 10, day, hour).getTime() })
  const days = byDay([at(20, 9), at(21, 0), at(20, 23), at(21, 12)])
  expect(days.map(({ of }) => of)).toEqual([
    [at(21, 12), at(21, 0)],
    [at(20, 23), at(20, 9)],
  ])
})

test('what is the same is shown beside a change, and counted elsewhere', () => {
  const lines = (...texts: string[]): Block[] =>
    texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text, marks: {} }] }))
  const before = lines('ett', 'två', 'tre', 'fyra', 'fem', 'sex')
  const after = lines('ett', 'två', 'tre', 'fyra', 'nytt', 'fem', 'sex')
  const shown = folded(differenceOf(before, after))
  expect(shown.map((one) => ('same' in one ? one.same : one.change.how))).toEqual([
    3,
    'same',
    'added',
    'same',
    1,
  ])
})
