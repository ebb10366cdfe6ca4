import {
  type Points,
  points,
  printedPoints,
  type SubQuestionNo,
  scoreTable,
  subQuestionNo,
  templates,
} from '@samsyn/scoring'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallTemplate } from '../support/story.ts'

function consensus(given: Record<string, number>): Map<SubQuestionNo, Points | null> {
  return new Map(Object.entries(given).map(([no, r]) => [subQuestionNo.parse(no), points.parse(r)]))
}

/** Some rows of a real template with consensus on some value, the others without. */
const scored = fc.constantFrom(...templates).chain((template) => {
  const rows = template.areas.flatMap((area) => area.subQuestions)
  const values = rows.map(({ maximum }) =>
    fc.option(fc.integer({ min: 0, max: maximum * 1000 }), { freq: 4 }),
  )
  return fc.tuple(...values).map((given) => ({
    template,
    given: new Map(
      rows.map(({ no }, index) => {
        const value = given[index]
        return [no, value === null ? null : points.parse(value)] as const
      }),
    ),
  }))
})

test('[S5] an area is the sum of its printed points, and its percent comes from that sum', () => {
  const table = scoreTable(smallTemplate, consensus({ '1.1': 10_500, '1.2': 20_500, '2.1': 4000 }))
  expect(table.areas[0]?.figure).toEqual({
    state: 'complete',
    points: 32,
    percent: 32,
    maximum: 100,
  })
})

test('[S6] the total is the sum of the printed areas', () => {
  const table = scoreTable(smallTemplate, consensus({ '1.1': 10_500, '1.2': 20_500, '2.1': 4499 }))
  expect(table.total).toEqual({ state: 'complete', points: 36, percent: 18, maximum: 200 })
})

test('[S7] without consensus a row prints nothing, and area and total say how many are missing', () => {
  const table = scoreTable(smallTemplate, consensus({ '1.2': 43_000, '2.1': 0 }))
  expect(table.areas[0]?.rows.map((row) => row.printed)).toEqual([
    null,
    { points: 43, percent: 72 },
  ])
  expect(table.areas[0]?.figure).toEqual({
    state: 'incomplete',
    soFar: 43,
    missing: 1,
    of: 2,
    maximum: 100,
  })
  expect(table.areas[1]?.figure).toMatchObject({ state: 'complete', points: 0 })
  expect(table.total).toEqual({
    state: 'incomplete',
    soFar: 43,
    missing: 1,
    of: 3,
    maximum: 200,
  })
})

test('[S9] the unrounded sums stand beside the printed, with their drift', () => {
  const table = scoreTable(smallTemplate, consensus({ '1.1': 10_500, '1.2': 20_500, '2.1': 4499 }))
  expect(table.areas.map((area) => area.unrounded)).toEqual([
    { sum: 31_000, drift: 1000 },
    { sum: 4499, drift: -499 },
  ])
  expect(table.unrounded).toEqual({ sum: 35_499, drift: 501 })
})

test('[S5][S6] every area is the sum of what its rows print, and the total that of the areas', () => {
  fc.assert(
    fc.property(scored, ({ template, given }) => {
      const table = scoreTable(template, given)
      const soFar = table.areas.map(({ rows, figure }) => {
        const printed = rows.reduce((sum, row) => sum + (row.printed?.points ?? 0), 0)
        expect(figure.state === 'complete' ? figure.points : figure.soFar).toBe(printed)
        if (figure.state === 'complete') expect(figure.percent).toBe(printed)
        return printed
      })
      const total = soFar.reduce((sum, points) => sum + points, 0)
      expect(table.total.state === 'complete' ? table.total.points : table.total.soFar).toBe(total)
    }),
  )
})

test('[S7] nothing unscored becomes zero: a figure is complete only when every row has consensus', () => {
  fc.assert(
    fc.property(scored, ({ template, given }) => {
      const table = scoreTable(template, given)
      for (const { rows, figure } of table.areas) {
        const missing = rows.filter((row) => given.get(row.no) === null)
        for (const row of missing) expect(row.printed).toBeNull()
        if (missing.length === 0) expect(figure.state).toBe('complete')
        else expect(figure).toMatchObject({ state: 'incomplete', missing: missing.length })
      }
      const missing = [...given.values()].filter((value) => value === null).length
      expect(table.total.state === 'incomplete' ? table.total.missing : 0).toBe(missing)
    }),
  )
})

test('[S9] printed and exact sums never differ by more than half a point a row', () => {
  fc.assert(
    fc.property(scored, ({ template, given }) => {
      const table = scoreTable(template, given)
      const exact = [...given.values()].flatMap((value) => (value === null ? [] : [value]))
      const printed = exact.reduce((sum, value) => sum + printedPoints(value), 0)
      const sum = exact.reduce<number>((all, value) => all + value, 0)
      expect(table.unrounded).toEqual({ sum, drift: 1000 * printed - sum })
      expect(Math.abs(table.unrounded.drift)).toBeLessThanOrEqual(500 * exact.length)
    }),
  )
})
