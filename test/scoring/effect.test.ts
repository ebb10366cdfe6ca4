import {
  effectOf,
  type Points,
  points,
  type SubQuestionNo,
  scoreTable,
  subQuestionNo,
  templates,
} from '@samsyn/scoring'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallTemplate } from '../support/story.ts'

const no = (text: string): SubQuestionNo => subQuestionNo.parse(text)

function effect(given: Record<string, number>, row: string, value: number) {
  const consensus = new Map<SubQuestionNo, Points | null>(
    Object.entries(given).map(([at, r]) => [no(at), points.parse(r)]),
  )
  return effectOf(scoreTable(smallTemplate, consensus), no(row), points.parse(value))
}

test('[S5, S7] the value that fills an area makes its figure, and the total says what is still missing', () => {
  expect(effect({ '1.1': 10_500 }, '1.2', 20_500)).toMatchObject({
    printed: { points: 21, percent: 34 },
    area: {
      no: 1,
      now: { state: 'incomplete', soFar: 11, missing: 1, of: 2 },
      after: { state: 'complete', points: 32, percent: 32, maximum: 100 },
    },
    total: {
      now: { state: 'incomplete', soFar: 11, missing: 2, of: 3 },
      after: { state: 'incomplete', soFar: 32, missing: 1, of: 3, maximum: 200 },
    },
  })
})

test('[S9] the drift goes with it, up and down', () => {
  expect(effect({ '1.1': 10_500 }, '1.2', 20_400)).toMatchObject({
    area: { unrounded: { sum: 30_900, drift: 100 } },
  })
  expect(effect({}, '1.1', 10_500)).toMatchObject({
    total: { unrounded: { sum: 10_500, drift: 500 } },
  })
})

test('in place of what is agreed, and not beside it', () => {
  expect(effect({ '1.1': 10_000, '1.2': 20_000 }, '1.1', 4000)).toMatchObject({
    area: { now: { points: 30 }, after: { points: 24 } },
  })
})

test('a sub-question that the template does not have changes nothing', () => {
  expect(effect({}, '7.1', 1000)).toBeUndefined()
})

test('[S3–S7, S9] it is what the whole table says when it is made anew', () => {
  fc.assert(
    fc.property(whatIf, ({ template, given, row, value }) => {
      const before = scoreTable(template, given)
      const after = scoreTable(template, new Map(given).set(row, value))
      const areaIn = (table: typeof before) =>
        table.areas.find(({ rows }) => rows.some((one) => one.no === row))
      const area = areaIn(after)
      expect(effectOf(before, row, value)).toEqual({
        printed: area?.rows.find((one) => one.no === row)?.printed,
        area: {
          no: area?.no,
          now: areaIn(before)?.figure,
          after: area?.figure,
          unrounded: area?.unrounded,
        },
        total: { now: before.total, after: after.total, unrounded: after.unrounded },
      })
    }),
  )
})

/** A real template with consensus on some rows, and one row with a value that it might get. */
const whatIf = fc.constantFrom(...templates).chain((template) => {
  const rows = template.areas.flatMap((area) => area.subQuestions)
  const value = (maximum: number) => fc.integer({ min: 0, max: maximum * 1000 })
  return fc
    .record({
      values: fc.tuple(...rows.map(({ maximum }) => fc.option(value(maximum), { freq: 4 }))),
      at: fc.nat(rows.length - 1),
    })
    .chain(({ values, at }) => {
      const row = rows[at]
      if (!row) throw new Error('a row outside the template')
      return value(row.maximum).map((chosen) => ({
        template,
        row: row.no,
        value: points.parse(chosen),
        given: new Map<SubQuestionNo, Points | null>(
          rows.map((one, index) => {
            const exact = values[index] ?? null
            return [one.no, exact === null ? null : points.parse(exact)]
          }),
        ),
      }))
    })
})
