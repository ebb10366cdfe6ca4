import { isChosen, meanSaid, sinceYears } from '@samsyn/client/comparing'
import { byArea, progressOf } from '@samsyn/client/follow-up'
import type { ImprovementView } from '@samsyn/scoring'
import { expect, test } from 'vitest'
import { smallTemplate } from '../support/story.ts'

const improvement = (no: number, area: number, outcome: ImprovementView['outcome'] = null) => {
  const said = { outcome, text: '', last: null, version: 0, may: [] }
  return { no, area, improvement: `nr ${no}`, ...said }
}

test('[U3] improvements stand under their areas, in order, and areas without any are left out', () => {
  const improvements = [improvement(1, 2), improvement(2, 1), improvement(3, 2)]
  const found = byArea({ improvements }, smallTemplate)
  expect(found.map(({ no, improvements: its }) => [no, its.map((one) => one.no)])).toEqual([
    [1, [2]],
    [2, [1, 3]],
  ])
  expect(byArea({ improvements: improvements.slice(0, 1) }, smallTemplate)).toHaveLength(1)
})

test('[U3] progress counts an outcome, whatever it is, and no comment alone', () => {
  const improvements = [
    improvement(1, 1, 'not'),
    { ...improvement(2, 1), text: 'vi frågar' },
    improvement(3, 2, 'done'),
  ]
  expect(progressOf({ improvements })).toEqual({ answered: 2, all: 3 })
  expect(progressOf({ improvements: [] })).toEqual({ answered: 0, all: 0 })
})

test.each([
  [554_667, '554,7', '554.7'],
  [67_000, '67,0', '67.0'],
  [66_500, '66,5', '66.5'],
  [0, '0,0', '0.0'],
])('[U1] a mean of %i thousandths is read as %s, one decimal always', (mean, sv, en) => {
  expect(meanSaid(mean, 'sv')).toBe(sv)
  expect(meanSaid(mean, 'en')).toBe(en)
})

test('[U1] years to begin with: the newest first, and the oldest says what all years do', () => {
  expect(sinceYears([2018, 2020, 2023])).toEqual([2023, 2020])
  expect(sinceYears([2020])).toEqual([])
})

test('[U1] another set, version or year is another base, and so is none', () => {
  const base = { set: 'egna', version: 1, since: 2020 }
  const others = [
    { ...base, set: 'andra' },
    { ...base, version: 2 },
    { ...base, since: null },
    null,
  ]
  expect(isChosen(base, { ...base })).toBe(true)
  expect(isChosen(null, null)).toBe(true)
  for (const other of others) expect(isChosen(base, other)).toBe(false)
})
