import {
  coefficientSaid,
  inWords,
  plotOf,
  pointsOfHundred,
  pointsSaid,
  signedPoints,
  wholePoints,
} from '@samsyn/client/agreement'
import { i18nIn } from '@samsyn/client/locales'
import { kindOf, sentenceOf, speakerOf } from '@samsyn/client/trail'
import {
  agreementOf,
  type ComparedRow,
  type Limits,
  type NotComputable,
  type PairAgreement,
  points,
  subQuestionNo,
  type Template,
  template,
} from '@samsyn/scoring'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { finalised } from '../support/finalised.ts'
import { anna, bert, smallTemplate } from '../support/story.ts'

const withheld: NotComputable = { state: 'notComputable', why: 'tooFew' }

describe('[A3] points of 100', () => {
  test.each([
    [0, '0,0', '0,0'],
    [0.0425, '4,3', '+4,3'],
    [-0.0425, '−4,3', '−4,3'],
    [0.1, '10,0', '+10,0'],
    [-0.0004, '0,0', '0,0'],
    // A hair below an exact half, as sums of shares end up.
    [0.2245 - 1e-16, '22,5', '+22,5'],
    [1, '100,0', '+100,0'],
  ])('%d is %s, signed %s', (share, said, signed) => {
    expect(pointsSaid(share, 'sv')).toBe(said)
    expect(signedPoints(share, 'sv')).toBe(signed)
  })
  test('English has a point', () => {
    expect(signedPoints(0.043, 'en')).toBe('+4.3')
    expect(coefficientSaid(-0.054, 'en')).toBe('−0.05')
    expect(coefficientSaid(0.8, 'sv')).toBe('0,80')
  })
  test('whole ones for what is told no closer', () => {
    expect([4, -4, 0.4, -0.4, -22.999999].map(wholePoints)).toEqual(['+4', '−4', '0', '0', '−23'])
  })
  test('one judge’s difference is the other’s with its sign turned', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (share) => {
        expect(pointsOfHundred(share) + pointsOfHundred(-share)).toBe(0)
      }),
    )
  })
})

/** Three areas with as many rows of 100 points as there are differences for each. */
function pairOf(...areas: number[][]): PairAgreement {
  const made: Template = template.parse({
    id: 'made-template',
    title: 'Made',
    language: 'sv',
    areas: areas.map((rows, area) => {
      const nos = rows.map((_, nth) => `${area + 1}.${nth + 1}`)
      return {
        no: area + 1,
        name: `Area ${area + 1}`,
        subQuestions: nos.map((no) => ({ no, name: no, maximum: 100 })),
        sections: [{ key: nos.join('+'), heading: 'All', subQuestions: nos }],
      }
    }),
  })
  const rows = areas.flatMap((differences, area) =>
    differences.map((difference, nth) => ({
      no: subQuestionNo.parse(`${area + 1}.${nth + 1}`),
      judgements: [
        { person: anna, value: points.parse(50_000 + difference * 1000) },
        { person: bert, value: points.parse(50_000) },
      ],
    })),
  )
  const [pair] = agreementOf(made, rows, 10, [anna, bert])
  if (!pair) throw new Error('no pair')
  return pair
}

describe('in words', () => {
  let said: (...areas: number[][]) => string[]
  let english: typeof said
  beforeAll(async () => {
    const [sv, en] = await Promise.all([i18nIn('sv'), i18nIn('en')])
    const names = { first: 'Annika', second: 'Björn' }
    said = (...areas) => inWords(pairOf(...areas), names).map((one) => sv._(one))
    english = (...areas) => inWords(pairOf(...areas), names).map((one) => en._(one))
  })

  test('who lies lower, over all and where it is most', () => {
    expect(said([1, 1], [0, 0], [-3, -5])).toEqual([
      'På 6 delfrågor ligger Annika i medel 1 poäng lägre än Björn.',
      'I område 3 ligger Annika i medel 4 poäng lägre än Björn.',
      'I område 1 ligger Annika i medel 1 poäng högre än Björn.',
    ])
  })
  test('who lies higher, with a decimal where there is one', () => {
    expect(said([2, 2.5])).toEqual([
      'På 2 delfrågor ligger Annika i medel 2,3 poäng högre än Björn.',
      'I område 1 ligger Annika i medel 2,3 poäng högre än Björn.',
    ])
    expect(english([2, 2.5])[1]).toBe(
      'In area 1 Annika is on average 2.3 points higher than Björn.',
    )
  })
  test('nobody, where they cancel out', () => {
    expect(said([4], [-4])).toEqual(['På 2 delfrågor ligger Annika och Björn i medel lika.'])
  })
  test('an area of one sub-question, or of less than a point, gets no sentence; nor a fourth one', () => {
    expect(said([40], [0.9, 0.9])).toHaveLength(1)
    expect(said([2, 2], [-9, -9], [3, 3], [4, 4]).slice(1)).toEqual([
      'I område 2 ligger Annika i medel 9 poäng lägre än Björn.',
      'I område 4 ligger Annika i medel 4 poäng högre än Björn.',
      'I område 3 ligger Annika i medel 3 poäng högre än Björn.',
    ])
  })
})

describe('the plot', () => {
  const size = { width: 508, height: 350 }
  const row = (first: number, second: number): ComparedRow => ({
    no: subQuestionNo.parse('1.1'),
    area: 1,
    first,
    second,
  })
  const limits: Limits = {
    state: 'computed',
    mean: 0.02,
    deviation: 0.1,
    lower: -0.176,
    upper: 0.216,
  }

  test('mean across from 0 to 100 %, difference up, alike to both sides of 0', () => {
    const plot = plotOf([row(0, 0), row(1, 1), row(0.6, 0.4)], undefined, withheld, size)
    const middle = (plot.top + plot.bottom) / 2
    expect(plot.points.map(({ x, y }) => [x, Math.round(y)])).toEqual([
      [plot.left, middle],
      [plot.right, middle],
      [(plot.left + plot.right) / 2, plot.top],
    ])
    expect(plot.up.map(({ points }) => points)).toEqual([-20, -15, -10, -5, 0, 5, 10, 15, 20])
    expect(plot.lines).toEqual([])
  })

  test('the mean and both limits are lines, and lie within the frame', () => {
    const { lines, top, bottom } = plotOf([row(0.5, 0.5)], 0.02, limits, size)
    expect(lines.map(({ kind }) => kind)).toEqual(['upper', 'mean', 'lower'])
    for (const { y } of lines) expect(y > top && y < bottom).toBe(true)
    expect([...lines].sort((a, b) => a.y - b.y)).toEqual(lines)
  })

  test('everything lies inside, however far apart and however narrow', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const rows = fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(rows, fc.integer({ min: 240, max: 2000 }), (shares, width) => {
        const compared = shares.map(([one, other]) => row(one, other))
        const plot = plotOf(compared, undefined, withheld, { width, height: 320 })
        for (const { x, y } of plot.points) {
          expect(x).toBeGreaterThanOrEqual(plot.left - 1e-9)
          expect(x).toBeLessThanOrEqual(plot.right + 1e-9)
          expect(y).toBeGreaterThanOrEqual(plot.top - 1e-9)
          expect(y).toBeLessThanOrEqual(plot.bottom + 1e-9)
        }
        expect(plot.up.length).toBeGreaterThanOrEqual(5)
        expect(plot.up.length).toBeLessThanOrEqual(9)
      }),
    )
  })
})

test('the trail says that an evaluation is final', async () => {
  const i18n = await i18nIn('sv')
  const people = [{ id: anna, name: 'Annika Norling', role: 'lead' as const, color: 0 }]
  const frame = { id: 'e', template: smallTemplate, people }
  const event = finalised(1)
  const recorded = { seq: 9, at: 0, actor: anna, event }
  const { said } = sentenceOf(recorded, speakerOf(i18n, frame, bert), () => undefined)
  expect(i18n._(said)).toBe('Annika fastställde rapporten, revision 1')
  expect(kindOf(event)).toBe('decisions')
})
