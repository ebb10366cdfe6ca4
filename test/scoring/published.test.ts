import {
  exactPoints,
  formatPoints,
  isRefused,
  type PublishedTable,
  points,
  publishedTables,
  templateById,
} from '@samsyn/scoring'
import { expect, test } from 'vitest'
import { agree, anna, bert, lena, propose, Story, submit } from '../support/story.ts'

type PrintedRow = PublishedTable['areas'][number]['subQuestions'][number]

/** All exact points that print as this row does; found by whole-number bounds, not by trying. */
function fitting({ achieved, maximum, percent }: PrintedRow): { lowest: number; highest: number } {
  const byPoints = [achieved * 1000 - 500, achieved * 1000 + 499]
  const byPercent =
    percent === null
      ? [0, maximum * 1000]
      : [(2 * percent - 1) * 5 * maximum, (2 * percent + 1) * 5 * maximum - 1]
  return {
    lowest: Math.max(0, byPoints[0] ?? 0, byPercent[0] ?? 0),
    highest: Math.min(maximum * 1000, byPoints[1] ?? 0, byPercent[1] ?? 0),
  }
}

/** Two evaluators judge every row at the two ends of what fits, and agree by `choose`. */
function evaluated(table: PublishedTable, choose: 'lowest' | 'mean' | 'highest'): Story {
  const template = templateById(table.template)
  if (!template) throw new Error(`no template ${table.template}`)
  const story = new Story({ template, tolerance: 100 })
  for (const row of table.areas.flatMap((area) => area.subQuestions)) {
    const { lowest, highest } = fitting(row)
    const typed = (thousandths: number) => formatPoints(points.parse(thousandths), 'sv')
    story.must(anna, submit(row.no, typed(lowest)))
    story.must(bert, submit(row.no, typed(highest)))
    const mean = story.row(row.no).suggested ?? -1
    const value = { lowest, mean, highest }[choose]
    story.must(anna, propose(row.no, typed(value), null, ''))
    story.must(bert, agree(row.no, 1))
  }
  return story
}

const byName = publishedTables.map((table) => [table.id, table] as const)

test.each(byName)(
  '%s: judgements that fit the print give the print, to the last figure',
  (_, table) => {
    for (const choose of ['lowest', 'mean', 'highest'] as const) {
      const view = evaluated(table, choose).view(lena)
      expect(view.total).toMatchObject({ state: 'complete', points: table.total, maximum: 800 })
      for (const [index, area] of table.areas.entries()) {
        const seen = view.areas[index]
        expect(seen?.figure).toEqual({
          state: 'complete',
          points: area.achieved,
          percent: area.percent ?? area.achieved,
          maximum: 100,
        })
        for (const [nth, row] of area.subQuestions.entries()) {
          const printed = seen?.subQuestions[nth]?.printed
          expect([row.no, printed?.points]).toEqual([row.no, row.achieved])
          if (row.percent !== null)
            expect([row.no, printed?.percent]).toEqual([row.no, row.percent])
        }
      }
    }
  },
)

test('Haninge 2023 totals 504 and Höganäs 2020 totals 611', () => {
  expect(publishedTables.map((table) => [table.municipality, table.total])).toEqual([
    ['Höganäs', 611],
    ['Haninge', 504],
  ])
})

function hoganas(): PublishedTable {
  const table = publishedTables.find((each) => each.id === 'hoganas-2020')
  if (!table) throw new Error('Höganäs is missing')
  return table
}

test('[S3][S4] Höganäs 3.3 prints 27 and 88 %, which only 26,5 to 26,549 of 30 do', () => {
  const row = hoganas().areas[2]?.subQuestions[2]
  expect(row).toEqual({ no: '3.3', achieved: 27, maximum: 30, percent: 88 })
  if (row) expect(fitting(row)).toEqual({ lowest: 26_500, highest: 26_549 })
})

test('[S5] Höganäs area 5 prints 79 and 79 %, where no unrounded sum that fits reaches 78,5', () => {
  for (const choose of ['lowest', 'highest'] as const) {
    const area = evaluated(hoganas(), choose).view(lena).areas[4]
    expect(area?.figure).toMatchObject({ points: 79, percent: 79 })
    expect(area?.unrounded?.sum).toBeLessThan(78_500)
    expect(area?.unrounded?.drift).toBeGreaterThan(500)
  }
})

test('[S4] 88 % typed as percent of 30 prints 26 points: a percent is no place to store a score', () => {
  const typed = exactPoints({ percent: 88 }, 30)
  expect(isRefused(typed)).toBe(false)
  expect(typed).toBe(26_400)
})
