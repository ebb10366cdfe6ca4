import {
  blandAltman,
  cohensKappa,
  crossTable,
  exactAgreement,
  fiveNumbers,
  intraclass,
  krippendorffsAlpha,
  meanAbsoluteDifference,
  meanDifference,
  type Pair,
  quadraticWeight,
  type Statistic,
  type Target,
  type Unit,
  weightedKappa,
} from '@samsyn/scoring'
import { describe, expect, test } from 'vitest'

/** Figures that others have published, to the digits they print, and our own second computations. */

function value(statistic: Statistic): number {
  if (statistic.state !== 'computed') throw new Error(`not computable: ${statistic.why}`)
  return statistic.value
}

/** Gwet's two raters: 100 targets, three categories. */
const raters = [
  [13, 0, 0],
  [0, 20, 7],
  [0, 4, 56],
]

/** Each pair as often as the table says. */
function pairsOf(table: number[][]): Pair[] {
  return table.flatMap((row, first) =>
    row.flatMap((count, second) => Array.from({ length: count }, (): Pair => [first, second])),
  )
}

describe('the 3×3 table of irrCAC', () => {
  test('exact agreement 0.89', () => {
    expect(value(exactAgreement(pairsOf(raters)))).toBe(0.89)
  })
  test('kappa 0.7964094', () => {
    expect(value(cohensKappa(raters))).toBeCloseTo(0.7964094, 7)
    expect(value(cohensKappa(crossTable(pairsOf(raters), 3)))).toBe(value(cohensKappa(raters)))
  })
  test('quadratic weighted kappa 0.8921569', () => {
    expect(value(weightedKappa(raters, quadraticWeight))).toBeCloseTo(0.8921569, 7)
  })
})

describe('Cohen 1968, given as shares', () => {
  const observed = [
    [0.44, 0.07, 0.09],
    [0.05, 0.2, 0.05],
    [0.01, 0.03, 0.06],
  ]
  const weights = [
    [0, 1, 3],
    [1, 0, 6],
    [3, 6, 0],
  ]
  test('kappa .492', () => {
    expect(value(cohensKappa(observed))).toBeCloseTo(0.492, 3)
  })
  test('weighted kappa .348, exactly 1 − 0.90/1.38', () => {
    const weighted = weightedKappa(observed, (row, column) => weights[row]?.[column] ?? 0)
    expect(value(weighted)).toBeCloseTo(0.348, 3)
    expect(value(weighted)).toBeCloseTo(1 - 0.9 / 1.38, 12)
  })
})

/** Shrout & Fleiss 1979: six targets, four judges. */
const shroutFleiss: Target[] = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]

describe('the intraclass correlations of Shrout & Fleiss', () => {
  test.each([
    ['1,1', 0.17],
    ['2,1', 0.29],
    ['3,1', 0.71],
    ['1,k', 0.44],
    ['2,k', 0.62],
    ['3,k', 0.91],
  ] as const)('ICC(%s) is %d', (form, published) => {
    expect(value(intraclass(shroutFleiss, form))).toBeCloseTo(published, 2)
  })
  test('ICC(A,1) to four digits: 0.2898', () => {
    expect(value(intraclass(shroutFleiss, '2,1'))).toBeCloseTo(0.2898, 4)
  })
})

describe('its first and fourth judge as a pair', () => {
  const pairs = shroutFleiss.map((target): Pair => [target[0] ?? 0, target[3] ?? 0])
  test('every statistic', () => {
    expect(value(intraclass(pairs, '2,1'))).toBeCloseTo(0.647887, 6)
    expect(value(krippendorffsAlpha(pairs, 'interval'))).toBeCloseTo(0.615385, 6)
    // On levels 1 to 10, that is 0 to 9.
    const levels = pairs.map(([first, second]): Pair => [first - 1, second - 1])
    const table = crossTable(levels, 10)
    expect(value(weightedKappa(table, quadraticWeight))).toBeCloseTo(0.605263, 6)
    expect(value(exactAgreement(pairs))).toBeCloseTo(1 / 6, 12)
    expect(value(meanAbsoluteDifference(pairs))).toBeCloseTo(4 / 3, 12)
  })
})

describe("Krippendorff's alpha", () => {
  /** Judges as they are printed, a column a unit; a dot is nothing. */
  function unitsOf(...judges: string[]): Unit[] {
    const rows = judges.map((judge) => judge.split(' '))
    return (rows[0] ?? []).map((_, unit) =>
      rows.flatMap((row) => (row[unit] === '.' ? [] : [Number(row[unit])])),
    )
  }
  const four = unitsOf(
    '1 2 3 3 2 1 4 1 2 . . .',
    '1 2 3 3 2 2 4 1 2 5 . 3',
    '. 3 3 3 2 3 4 2 2 5 1 .',
    '1 2 3 3 2 4 4 1 2 5 1 .',
  )
  test.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
    ['ratio', 0.797],
  ] as const)('four observers, twelve units, seven missing: %s %d', (metric, published) => {
    expect(value(krippendorffsAlpha(four, metric))).toBeCloseTo(published, 3)
  })
  test('two observers, two values: .095', () => {
    const two = unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')
    expect(value(krippendorffsAlpha(two, 'nominal'))).toBeCloseTo(0.095, 3)
  })
  test('a ratio scale has nothing below 0', () => {
    expect(() => krippendorffsAlpha([[-1, 1]], 'ratio')).toThrow('starts at 0')
  })
})

describe('Bland & Altman 1986, peak flow, large less mini meter', () => {
  const large = [
    494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427,
  ]
  const mini = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451]
  const pairs = large.map((reading, nth): Pair => [reading, mini[nth] ?? 0])
  test('mean −2.117647, deviation 38.765130, limits −78.0973 and 73.8620', () => {
    const limits = blandAltman(pairs)
    if (limits.state !== 'computed') throw new Error(limits.why)
    expect(limits.mean).toBeCloseTo(-2.117647, 6)
    expect(limits.deviation).toBeCloseTo(38.76513, 5)
    expect(limits.lower).toBeCloseTo(-78.0973, 4)
    expect(limits.upper).toBeCloseTo(73.862, 4)
    // As the paper has it, with 2 for 1.96.
    expect(limits.mean - 2 * limits.deviation).toBeCloseTo(-79.6479, 4)
    expect(limits.mean + 2 * limits.deviation).toBeCloseTo(75.4126, 4)
  })
  test('mean difference −2.1 and mean absolute difference 492/17', () => {
    expect(value(meanDifference(pairs))).toBeCloseTo(-2.1, 1)
    expect(value(meanAbsoluteDifference(pairs))).toBeCloseTo(28.941176, 6)
    expect(value(meanAbsoluteDifference(pairs))).toBe(492 / 17)
  })
})

describe('[A5] what cannot be computed says why', () => {
  const tooFew = { state: 'notComputable', why: 'tooFew' }
  const noVariation = { state: 'notComputable', why: 'noVariation' }

  test('nothing judged', () => {
    for (const statistic of [exactAgreement, meanDifference, meanAbsoluteDifference, blandAltman])
      expect(statistic([])).toEqual(tooFew)
    expect(cohensKappa(crossTable([], 5))).toEqual(tooFew)
    expect(weightedKappa(crossTable([], 5), quadraticWeight)).toEqual(tooFew)
    expect(intraclass([], '2,1')).toEqual(tooFew)
    expect(krippendorffsAlpha([], 'interval')).toEqual(tooFew)
  })
  test('one target, or one judge', () => {
    expect(blandAltman([[1, 2]])).toEqual(tooFew)
    expect(intraclass([[1, 2]], '2,1')).toEqual(tooFew)
    expect(intraclass([[1], [2]], '3,k')).toEqual(tooFew)
    expect(krippendorffsAlpha([[1], [2]], 'interval')).toEqual(tooFew)
  })
  test('everybody gave everything the same', () => {
    const same: Pair[] = Array.from({ length: 7 }, () => [0.1, 0.1])
    expect(intraclass(same, '2,1')).toEqual(noVariation)
    expect(krippendorffsAlpha(same, 'interval')).toEqual(noVariation)
    const table = crossTable(
      same.map((): Pair => [2, 2]),
      5,
    )
    expect(cohensKappa(table)).toEqual(noVariation)
    expect(weightedKappa(table, quadraticWeight)).toEqual(noVariation)
    expect(weightedKappa([[3]], quadraticWeight)).toEqual(noVariation)
  })
  test('targets that do not differ at all leave no room, however much the judges do', () => {
    const crossed = [
      [0, 1],
      [1, 0],
    ]
    for (const form of ['2,1', '1,k', '2,k', '3,k'] as const)
      expect(intraclass(crossed, form)).toEqual(noVariation)
    // What floating point leaves of nothing is nothing: these sums differ in the last bit.
    const inTurn = [
      [0.1, 0.2, 0.4],
      [0.4, 0.1, 0.2],
      [0.2, 0.4, 0.1],
    ]
    expect(intraclass(inTurn, '3,k')).toEqual(noVariation)
    // Here MSB, MSJ and MSE cancel out in what "2,k" divides by.
    const cancelling = [
      [0, 0],
      [0, 1],
      [1, 0],
    ]
    expect(intraclass(cancelling, '2,k')).toEqual(noVariation)
    expect(intraclass([...cancelling].reverse(), '2,k')).toEqual(noVariation)
  })
  test('a level that is none, a table that is no square, a judge who is missing are mistakes', () => {
    expect(() => crossTable([[5, 0]], 5)).toThrow('below 5')
    expect(() => crossTable([[0, 0.5]], 5)).toThrow('below 5')
    expect(() => cohensKappa([[1, 2]])).toThrow('square')
    expect(() => intraclass([[1, 2], [1]], '2,1')).toThrow('without a judgement')
  })
})

test('quartiles lie between the values as a spreadsheet has them', () => {
  expect(fiveNumbers([])).toBeUndefined()
  expect(fiveNumbers([4])).toEqual({
    least: 4,
    lowerQuartile: 4,
    median: 4,
    upperQuartile: 4,
    most: 4,
  })
  expect(fiveNumbers([9, 1, 2, 4])).toEqual({
    least: 1,
    lowerQuartile: 1.75,
    median: 3,
    upperQuartile: 5.25,
    most: 9,
  })
})
