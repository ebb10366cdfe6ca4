import {
  type CriterionAnswer,
  type Stage,
  stages,
  suggestionOf,
  type Template,
  type TemplateSubQuestion,
  templates,
} from '@samsyn/scoring'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anna, outcome, Story } from '../support/story.ts'

/** S10: what the answers to a sub-question's criteria suggest. */

type Asked = Pick<TemplateSubQuestion, 'criteria' | 'maximum'>

const [{ guide } = {}] = templates
const bands = guide?.bands ?? []
const guided: Pick<Template, 'guide'> = guide ? { guide } : {}

/** A row that asks one thing a weight, answered in order with these shares. */
function answered(maximum: number, weights: readonly number[], shares: readonly number[]) {
  const criteria = weights.map((weight, at) => ({ id: `c${at}`, question: 'So?', weight }))
  const answers = shares.map((share, at) => answer(`c${at}`, share))
  return { asked: { maximum, criteria }, answers }
}

function answer(criterion: string, share: number): CriterionAnswer {
  const band = bands.find(({ to }) => share <= to * 10)
  return { criterion, stage: band?.stage ?? 'planned', share }
}

test.each<[string, number, number[], number[], number, Stage]>([
  ['one criterion', 30, [1], [650], 19_500, 'followedUp'],
  ['the mean of two', 20, [1, 1], [500, 700], 12_000, 'deployed'],
  ['weights', 40, [1, 2], [100, 250], 8_000, 'approach'],
  ['exactly half a thousandth is up', 15, [1, 1], [0, 333], 2_498, 'approach'],
  ['a third is down', 10, [1, 1, 1], [0, 0, 10], 33, 'approach'],
  ['two thirds are up', 10, [1, 1, 1], [0, 10, 10], 67, 'approach'],
  ['all planned', 30, [1, 2, 1], [0, 0, 0], 0, 'planned'],
  ['all in full', 30, [1, 2, 1], [1000, 1000, 1000], 30_000, 'effect'],
])('[S10] %s', (_, maximum, weights, shares, points, stage) => {
  const { asked, answers } = answered(maximum, weights, shares)
  expect(suggestionOf(guided, asked, answers)).toEqual({ points, stage })
})

/** A mean may lie where no answer can: it has then passed what the lower band reaches. */
test.each<[string, number[], number[], Stage]>([
  ['0 %', [1, 1], [0, 0], 'planned'],
  ['0,4 %', [2, 3], [10, 0], 'approach'],
  ['30 %', [1, 1], [300, 300], 'approach'],
  ['30,05 %', [1, 1], [300, 301], 'deployed'],
  ['30,5 %', [1, 1], [300, 310], 'deployed'],
  ['60 %', [1, 1], [600, 600], 'deployed'],
  ['60,5 %', [1, 1], [600, 610], 'followedUp'],
  ['80 %', [1, 1], [800, 800], 'followedUp'],
  ['80,5 %', [1, 1], [800, 810], 'effect'],
  ['100 %', [1, 1], [1000, 1000], 'effect'],
])('[S10] a mean of %s is at its stage', (_, weights, shares, stage) => {
  const { asked, answers } = answered(10, weights, shares)
  expect(suggestionOf(guided, asked, answers)?.stage).toBe(stage)
})

test('[S10] what is begun is not planned, even where its points round to none', () => {
  const { asked, answers } = answered(5, [1, 100], [10, 0])
  expect(suggestionOf(guided, asked, answers)).toEqual({ points: 0, stage: 'approach' })
})

test('[S10] nothing is suggested without criteria, without a guide, or without an answer', () => {
  const { asked, answers } = answered(10, [1, 1], [500, 500])
  expect(suggestionOf(guided, { maximum: 10 }, answers)).toBeUndefined()
  expect(suggestionOf({}, asked, answers)).toBeUndefined()
  expect(suggestionOf(guided, asked, answers.slice(1))).toBeUndefined()
  expect(suggestionOf(guided, asked, [])).toBeUndefined()
})

const someAnswered = fc
  .record({
    maximum: fc.integer({ min: 1, max: 100 }),
    given: fc.array(
      fc.record({
        weight: fc.integer({ min: 1, max: 100 }),
        share: fc.integer({ min: 0, max: 1000 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ maximum, given }) =>
    answered(
      maximum,
      given.map(({ weight }) => weight),
      given.map(({ share }) => share),
    ),
  )

/** The exact mean in thousandths of a point, as numerator and denominator. */
function exactMean({ criteria = [], maximum }: Asked, answers: readonly CriterionAnswer[]) {
  let [over, under] = [0n, 0n]
  for (const { id, weight } of criteria) {
    const share = answers.find(({ criterion }) => criterion === id)?.share ?? Number.NaN
    over += BigInt(weight) * BigInt(share) * BigInt(maximum)
    under += BigInt(weight)
  }
  return { over, under }
}

function given<Found>(found: Found | undefined): Found {
  if (found === undefined) throw new Error('nothing is suggested')
  return found
}

test('[S10] the points are the whole thousandth at the mean, or the next above at a half', () => {
  fc.assert(
    fc.property(someAnswered, ({ asked, answers }) => {
      const { over, under } = exactMean(asked, answers)
      const points = BigInt(given(suggestionOf(guided, asked, answers)).points)
      // points − ½ ≤ mean < points + ½
      expect(2n * points * under - under <= 2n * over).toBe(true)
      expect(2n * over < 2n * points * under + under).toBe(true)
    }),
  )
})

test('[S10] the stage is the first whose band reaches the mean', () => {
  fc.assert(
    fc.property(someAnswered, ({ asked, answers }) => {
      const { over, under } = exactMean(asked, answers)
      const reached = (percent: number) => over <= BigInt(percent * 10 * asked.maximum) * under
      const below = bands.filter(({ to }) => !reached(to)).map(({ stage }) => stage)
      const { stage } = given(suggestionOf(guided, asked, answers))
      expect(stages.slice(0, stages.indexOf(stage))).toEqual(below)
    }),
  )
})

test('[S10] raising a share never lowers the suggestion, in points or stage', () => {
  fc.assert(
    fc.property(someAnswered, fc.nat(), fc.nat(1000), ({ asked, answers }, which, more) => {
      const raised = answers.map((one, at) =>
        at === which % answers.length
          ? answer(one.criterion, Math.min(1000, one.share + more))
          : one,
      )
      const before = given(suggestionOf(guided, asked, answers))
      const after = given(suggestionOf(guided, asked, raised))
      expect(after.points).toBeGreaterThanOrEqual(before.points)
      expect(stages.indexOf(after.stage)).toBeGreaterThanOrEqual(stages.indexOf(before.stage))
    }),
  )
})

test('[S10] the order of the answers, and answers to anything else, change nothing', () => {
  fc.assert(
    fc.property(someAnswered, ({ asked, answers }) => {
      const otherwise = [...answers.toReversed(), answer('elsewhere', 1000)]
      expect(suggestionOf(guided, asked, otherwise)).toEqual(suggestionOf(guided, asked, answers))
    }),
  )
})

const everyRow = templates.flatMap((template) =>
  template.areas.flatMap(({ subQuestions }) =>
    subQuestions.map((row) => [`${template.id} ${row.no}`, template, row] as const),
  ),
)

test.each(everyRow)(
  '[S8][S10] %s: all planned suggests 0, all at the top the maximum',
  (_, template, row) => {
    const all = (share: number) => (row.criteria ?? []).map(({ id }) => answer(id, share))
    expect(suggestionOf(template, row, all(0))).toEqual({ points: 0, stage: 'planned' })
    const highest = { points: row.maximum * 1000, stage: 'effect' }
    expect(suggestionOf(template, row, all(1000))).toEqual(highest)
  },
)

test('[S8][S10] what is suggested may be handed in as it stands, without a word', () => {
  const aShare = fc.constantFrom(...bands.flatMap(({ from, to }) => [from * 10, to * 10]))
  const aRow = fc.constantFrom(...everyRow)
  fc.assert(
    fc.property(
      aRow,
      fc.array(aShare, { minLength: 5, maxLength: 5 }),
      ([, template, row], shares) => {
        const answers = (row.criteria ?? []).map(({ id }, at) => answer(id, shares[at] ?? 0))
        const { points, stage } = given(suggestionOf(template, row, answers))
        const value = { points: points / 1000 }
        const said = { value, stage, rationale: '', answers }
        const answered = new Story({ template }).say(anna, {
          type: 'submit',
          subQuestion: row.no,
          ...said,
        })
        expect(outcome(answered)).toBe('accepted')
      },
    ),
    { numRuns: 50 },
  )
})
