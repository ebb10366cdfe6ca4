import {
  agreementIn,
  agreementOf,
  COEFFICIENTS_FROM,
  evolve,
  offsetsOf,
  type PairAgreement,
  type PersonId,
  points,
  type Statistic,
  subQuestionNo,
  type Template,
  template,
} from '@samsyn/scoring'
import { describe, expect, test } from 'vitest'
import { finalised } from '../support/finalised.ts'
import { anna, bert, cleo, lena, olle, Story, smallTemplate, submit } from '../support/story.ts'

/** The agreement that this person sees; the only pair there is. */
function onlyPair(story: Story, viewer: PersonId): PairAgreement {
  const [pair, ...others] = agreementIn(story.view(viewer), story.state.template)
  if (!pair || others.length > 0) throw new Error(`${others.length + (pair ? 1 : 0)} pairs`)
  return pair
}

function hundredths(statistic: Statistic): number | string {
  return statistic.state === 'computed' ? Math.round(statistic.value * 10_000) / 100 : statistic.why
}

function judged(story: Story, no: string, ...values: [PersonId, number | string][]): void {
  for (const [person, value] of values) story.must(person, submit(no, value))
}

describe('[A1] two and two, on what was revealed', () => {
  test('nothing revealed: no pair, for anybody', () => {
    const story = new Story()
    story.must(anna, submit('1.1', 20))
    for (const person of [anna, bert, lena, olle])
      expect(agreementIn(story.view(person), smallTemplate)).toEqual([])
  })

  test('[C1] a judgement nobody has opened changes nothing, whatever it is', () => {
    const told = ['3', '39,5'].map((value) => {
      const story = new Story()
      judged(story, '1.1', [anna, 20], [bert, 30])
      story.must(anna, submit('1.2', value))
      return [bert, lena, olle].map((person) => agreementIn(story.view(person), smallTemplate))
    })
    expect(told[0]).toEqual(told[1])
    expect(told[0]?.[0]?.[0]?.all.n).toBe(1)
  })

  test('areas and the whole, in shares of each maximum', () => {
    const story = new Story()
    judged(story, '1.1', [anna, 20], [bert, 24]) // of 40: −10
    judged(story, '1.2', [anna, 30], [bert, 30]) // of 60: 0
    judged(story, '2.1', [bert, 75], [anna, 70.5]) // of 100: −4.5
    const { first, second, all, areas, rows } = onlyPair(story, lena)
    expect([first, second]).toEqual([anna, bert])
    expect(rows).toEqual([
      { no: '1.1', area: 1, first: 0.5, second: 0.6 },
      { no: '1.2', area: 1, first: 0.5, second: 0.5 },
      { no: '2.1', area: 2, first: 0.705, second: 0.75 },
    ])
    expect(all).toMatchObject({ n: 3, exact: 1, within: 3 })
    expect(hundredths(all.meanDifference)).toBe(-4.83)
    expect(hundredths(all.meanAbsoluteDifference)).toBe(4.83)
    expect(areas.map(({ no, n, meanDifference }) => [no, n, hundredths(meanDifference)])).toEqual([
      [1, 2, -5],
      [2, 1, -4.5],
    ])
  })

  test('an area with nothing in common has n 0 and no figure', () => {
    const story = new Story()
    judged(story, '1.1', [anna, 20], [bert, 24])
    expect(onlyPair(story, anna).areas[1]).toEqual({
      no: 2,
      n: 0,
      exact: 0,
      within: 0,
      meanDifference: { state: 'notComputable', why: 'tooFew' },
      meanAbsoluteDifference: { state: 'notComputable', why: 'tooFew' },
    })
  })

  test('three judges are three pairs, each on what those two judged', () => {
    const story = new Story({ evaluators: [anna, bert, cleo] })
    judged(story, '1.1', [anna, 20], [bert, 24], [cleo, 28])
    const pairs = agreementIn(story.view(lena), smallTemplate)
    expect(pairs.map(({ first, second, all }) => [first, second, all.n])).toEqual([
      [anna, bert, 1],
      [anna, cleo, 1],
      [bert, cleo, 1],
    ])
    expect(pairs.map(({ all }) => hundredths(all.meanDifference))).toEqual([-10, -20, -10])
  })

  test('a judge recused after the reveal stays in it; one recused before never was', () => {
    const story = new Story({ evaluators: [anna, bert, cleo] })
    judged(story, '1.1', [anna, 20], [bert, 24], [cleo, 28])
    story.must(cleo, submit('1.2', 60))
    story.must(lena, { type: 'recuse', person: cleo, area: 1, reason: 'kin' })
    judged(story, '1.2', [anna, 20], [bert, 20])
    const pairs = agreementIn(story.view(lena), smallTemplate)
    expect(pairs.map(({ first, second, all }) => [first, second, all.n])).toEqual([
      [anna, bert, 2],
      [anna, cleo, 1],
      [bert, cleo, 1],
    ])
  })

  test('whoever is recused from an area sees nothing of it, not even in n', () => {
    const story = new Story({ evaluators: [anna, bert, cleo] })
    judged(story, '1.1', [anna, 20], [bert, 24], [cleo, 28])
    judged(story, '2.1', [anna, 50], [bert, 50], [cleo, 60])
    story.must(lena, { type: 'recuse', person: cleo, area: 1, reason: 'kin' })
    const seen = agreementIn(story.view(cleo), smallTemplate)
    expect(seen.map(({ all, areas }) => [all.n, areas[0]?.n])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ])
  })
})

describe('[A2] within tolerance', () => {
  test.each([
    [20, 24, 1],
    [20, '24,001', 0],
    ['9,5', '13,5', 1], // exactly 10 % of 40, which floats make more of
    [20, 20, 1],
  ])('of 40 with 10 %%: %s and %s counts %s', (one, other, within) => {
    const story = new Story()
    judged(story, '1.1', [anna, one], [bert, other])
    expect(onlyPair(story, anna).all.within).toBe(within)
  })

  test('it is what C4 calls aligned or close', () => {
    const story = new Story({ tolerance: 0 })
    judged(story, '1.1', [anna, 20], [bert, 20])
    judged(story, '1.2', [anna, 20], [bert, '20,001'])
    expect(onlyPair(story, anna).all).toMatchObject({ n: 2, exact: 1, within: 1 })
    expect(story.row('1.2').spread?.word).toBe('divergent')
  })
})

/** One area of so many rows of 10 points. */
function longTemplate(rows: number): Template {
  const nos = Array.from({ length: rows }, (_, nth) => `1.${nth + 1}`)
  return template.parse({
    id: 'long-template',
    title: 'Long',
    language: 'sv',
    areas: [
      {
        no: 1,
        name: 'Only',
        subQuestions: nos.map((no) => ({ no, name: no, maximum: 10 })),
        sections: [{ key: nos.join('+'), heading: 'All', subQuestions: nos }],
      },
    ],
  })
}

function longPair(values: [number, number][]): PairAgreement {
  const rows = values.map(([one, other], nth) => ({
    no: subQuestionNo.parse(`1.${nth + 1}`),
    judgements: [
      { person: bert, value: points.parse(other) },
      { person: anna, value: points.parse(one) },
    ],
  }))
  const [pair] = agreementOf(longTemplate(values.length), rows, 10, [anna, bert])
  if (!pair) throw new Error('no pair')
  return pair
}

describe('[A4, A6] coefficients of the whole evaluation', () => {
  const values = (n: number): [number, number][] =>
    Array.from({ length: n }, (_, nth) => [(nth % 10) * 1000, ((nth * 3) % 11) * 900])

  test('withheld below 20 sub-questions, there from 20 on', () => {
    expect(COEFFICIENTS_FROM).toBe(20)
    const withheld = { state: 'notComputable', why: 'tooFew' }
    expect(longPair(values(19))).toMatchObject({
      weightedKappa: withheld,
      intraclass: withheld,
      limits: withheld,
    })
    expect(longPair(values(20))).toMatchObject({
      weightedKappa: { state: 'computed' },
      intraclass: { state: 'computed' },
      limits: { state: 'computed' },
    })
  })

  test('kappa is of printed percent: what prints alike is alike', () => {
    // 4,99 and 5,01 of 10 both print 50 %; the correlation still sees them differ.
    const close = values(20).map(([one]): [number, number] => [one + 10, Math.max(0, one - 10)])
    const { weightedKappa, intraclass, all } = longPair(close)
    expect(all.exact).toBe(0)
    expect(weightedKappa).toEqual({ state: 'computed', value: 1 })
    expect(intraclass.state === 'computed' && intraclass.value).toBeLessThan(1)
  })

  test('[A5] all the same: no variation, and limits that meet in 0', () => {
    const pair = longPair(values(20).map(() => [5000, 5000]))
    expect(pair.weightedKappa).toEqual({ state: 'notComputable', why: 'noVariation' })
    expect(pair.intraclass).toEqual({ state: 'notComputable', why: 'noVariation' })
    expect(pair.limits).toMatchObject({ mean: 0, lower: 0, upper: 0 })
  })

  test('[A3] the first is whom the people name first, whoever handed in first', () => {
    const pair = longPair([[9000, 1000]])
    expect([pair.first, pair.second]).toEqual([anna, bert])
    expect(hundredths(pair.all.meanDifference)).toBe(80)
  })
})

describe('[A7] offsets', () => {
  test('are from the mean of the others, row by row', () => {
    const offsets = offsetsOf([
      [
        { person: anna, share: 0.5 },
        { person: bert, share: 0.6 },
        { person: cleo, share: 0.8 },
      ],
      [
        { person: bert, share: 0.4 },
        { person: anna, share: 0.5 },
      ],
      [{ person: cleo, share: 1 }],
    ])
    expect(offsets.map(({ person, rows }) => [person, rows])).toEqual([
      [anna, 2],
      [bert, 2],
      [cleo, 1],
    ])
    // (0.5 − 0.7 + 0.5 − 0.4)/2, (0.6 − 0.65 + 0.4 − 0.5)/2, 0.8 − 0.55
    expect(offsets.map(({ offset }) => Math.round(offset * 1e9) / 1e9)).toEqual([
      -0.05, -0.075, 0.25,
    ])
  })
})

test('a finalised evaluation is final: nobody may do anything any more', () => {
  const story = new Story()
  judged(story, '1.1', [anna, 20], [bert, 24])
  const { version } = story.state
  story.state = evolve(story.state, {
    seq: version + 1,
    at: 5000,
    actor: lena,
    event: finalised(1),
  })
  expect(story.state).toMatchObject({ phase: 'final', version: version + 1 })
  for (const person of [anna, bert, lena, olle]) {
    const view = story.view(person)
    expect(view.phase).toBe('final')
    expect(view.may).toEqual(person === lena ? ['appoint', 'dismiss'] : [])
    expect(
      view.areas.flatMap(({ subQuestions }) => subQuestions.flatMap(({ may }) => may)),
    ).toEqual([])
  }
  expect(story.say(anna, submit('2.1', 4))).toMatchObject({ refused: 'notOpen' })
})
