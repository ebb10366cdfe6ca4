import {
  alphaMetrics,
  blandAltman,
  cohensKappa,
  crossTable,
  exactAgreement,
  fiveNumbers,
  intraclass,
  intraclassForms,
  krippendorffsAlpha,
  meanAbsoluteDifference,
  meanDifference,
  type Pair,
  quadraticWeight,
  type Statistic,
  weightedKappa,
} from '@samsyn/scoring'
import fc from 'fast-check'
import { expect, test } from 'vitest'

/** What holds of every statistic whatever was judged. */

const LEVELS = 6
const level = fc.nat(LEVELS - 1)
const pairs = fc.array(fc.tuple(level, level), { maxLength: 40 })
/** As many judges as the first target has. */
const targets = fc
  .integer({ min: 2, max: 4 })
  .chain((judges) => fc.array(fc.array(level, { minLength: judges, maxLength: judges })))
const units = fc.array(fc.array(level, { maxLength: 4 }), { maxLength: 20 })

const swapped = (all: readonly Pair[]): Pair[] => all.map(([first, second]) => [second, first])
const kappa = (all: readonly Pair[]) => cohensKappa(crossTable(all, LEVELS))
const quadratic = (all: readonly Pair[]) => weightedKappa(crossTable(all, LEVELS), quadraticWeight)

function same(one: Statistic, other: Statistic): void {
  if (one.state === 'computed' && other.state === 'computed')
    expect(one.value).toBeCloseTo(other.value, 9)
  else expect(one).toEqual(other)
}

function atMostOne(statistic: Statistic): void {
  if (statistic.state === 'notComputable') return
  expect(Number.isFinite(statistic.value)).toBe(true)
  expect(statistic.value).toBeLessThanOrEqual(1 + 1e-12)
}

test('who is called the first judge changes nothing but the sign of the mean difference', () => {
  fc.assert(
    fc.property(pairs, (all) => {
      for (const statistic of [exactAgreement, meanAbsoluteDifference, kappa, quadratic])
        same(statistic(all), statistic(swapped(all)))
      for (const form of intraclassForms)
        same(intraclass(all, form), intraclass(swapped(all), form))
      const [one, other] = [meanDifference(all), meanDifference(swapped(all))]
      if (one.state === 'computed' && other.state === 'computed')
        expect(one.value + other.value).toBeCloseTo(0, 12)
      const [limits, mirrored] = [blandAltman(all), blandAltman(swapped(all))]
      if (limits.state === 'computed' && mirrored.state === 'computed')
        expect(limits.lower).toBeCloseTo(-mirrored.upper, 9)
    }),
  )
})

test('the order of the targets changes nothing', () => {
  fc.assert(
    fc.property(pairs, units, (all, some) => {
      for (const statistic of [exactAgreement, meanDifference, kappa, quadratic])
        same(statistic(all), statistic([...all].reverse()))
      for (const metric of alphaMetrics)
        same(krippendorffsAlpha(some, metric), krippendorffsAlpha([...some].reverse(), metric))
    }),
  )
})

test('no coefficient is above 1, and each is a finite number or says why not', () => {
  fc.assert(
    fc.property(targets, units, pairs, (some, others, all) => {
      for (const form of intraclassForms) atMostOne(intraclass(some, form))
      for (const metric of alphaMetrics) atMostOne(krippendorffsAlpha(others, metric))
      for (const statistic of [kappa, quadratic, exactAgreement]) {
        atMostOne(statistic(all))
        const found = statistic(all)
        if (found.state === 'computed') expect(found.value).toBeGreaterThanOrEqual(-1 - 1e-12)
      }
    }),
  )
})

test('judges who agree on everything reach 1 wherever anything varies', () => {
  const levels = fc.array(level, { minLength: 2, maxLength: 20 })
  fc.assert(
    fc.property(levels, (given) => {
      const all = given.map((one): Pair => [one, one])
      const varies = new Set(given).size > 1
      const expected = varies
        ? { state: 'computed', value: 1 }
        : { state: 'notComputable', why: 'noVariation' }
      for (const statistic of [kappa, quadratic]) expect(statistic(all)).toEqual(expected)
      for (const form of intraclassForms) expect(intraclass(all, form)).toEqual(expected)
      for (const metric of alphaMetrics) expect(krippendorffsAlpha(all, metric)).toEqual(expected)
    }),
  )
})

test('another unit or another zero leaves the intraclass correlations and alpha as they are', () => {
  const scale = fc.record({ factor: fc.integer({ min: 1, max: 50 }), moved: fc.nat(100) })
  fc.assert(
    fc.property(targets, scale, (some, { factor, moved }) => {
      const other = some.map((target) => target.map((value) => value * factor + moved))
      for (const form of intraclassForms) same(intraclass(some, form), intraclass(other, form))
      for (const metric of ['nominal', 'ordinal', 'interval'] as const)
        same(krippendorffsAlpha(some, metric), krippendorffsAlpha(other, metric))
    }),
  )
})

test('kappa is the weighted kappa in which every disagreement counts the same', () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const table = crossTable(all, LEVELS)
      const equal = weightedKappa(table, (row, column) => (row === column ? 0 : 1))
      same(cohensKappa(table), equal)
    }),
  )
})

/** Without table or weights: the squared distance within pairs, over that between any two of them. */
function slowQuadraticKappa(all: readonly Pair[]): Statistic {
  const n = all.length
  if (n === 0) return { state: 'notComputable', why: 'tooFew' }
  let within = 0
  let any = 0
  for (const [first, second] of all) {
    within += (first - second) ** 2
    for (const [, other] of all) any += (first - other) ** 2 / n
  }
  if (any === 0) return { state: 'notComputable', why: 'noVariation' }
  return { state: 'computed', value: 1 - within / any }
}

test('quadratic kappa is the same without a table, so empty levels in between do not matter', () => {
  fc.assert(
    fc.property(pairs, (all) => {
      same(quadratic(all), slowQuadraticKappa(all))
      same(weightedKappa(crossTable(all, 101), quadraticWeight), slowQuadraticKappa(all))
    }),
  )
})

/** By its definition: the mean squared distance within units, over that of any two values at all. */
function slowIntervalAlpha(all: readonly (readonly number[])[]): Statistic {
  const paired = all.filter((unit) => unit.length > 1)
  const values = paired.flat()
  if (values.length === 0) return { state: 'notComputable', why: 'tooFew' }
  let expected = 0
  values.forEach((a, i) => {
    values.forEach((b, j) => {
      if (i !== j) expected += (a - b) ** 2 / (values.length * (values.length - 1))
    })
  })
  let observed = 0
  for (const unit of paired) {
    unit.forEach((a, i) => {
      unit.forEach((b, j) => {
        if (i !== j) observed += (a - b) ** 2 / ((unit.length - 1) * values.length)
      })
    })
  }
  if (expected === 0) return { state: 'notComputable', why: 'noVariation' }
  return { state: 'computed', value: 1 - observed / expected }
}

test('alpha is the same counted value by value', () => {
  fc.assert(
    fc.property(units, (some) => {
      same(krippendorffsAlpha(some, 'interval'), slowIntervalAlpha(some))
    }),
  )
})

test('the limits lie around the mean, and the mean absolute difference is no less than it', () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const limits = blandAltman(all)
      if (limits.state === 'notComputable') return
      expect(limits.lower).toBeLessThanOrEqual(limits.mean)
      expect(limits.upper - limits.mean).toBeCloseTo(limits.mean - limits.lower, 9)
      const apart = meanAbsoluteDifference(all)
      if (apart.state !== 'computed') throw new Error(apart.why)
      expect(apart.value).toBeGreaterThanOrEqual(Math.abs(limits.mean) - 1e-12)
    }),
  )
})

test('five numbers are in order and among the values at the ends', () => {
  fc.assert(
    fc.property(fc.array(level, { minLength: 1 }), (values) => {
      const five = fiveNumbers(values)
      if (!five) throw new Error('none')
      const { least, lowerQuartile, median, upperQuartile, most } = five
      const order = [least, lowerQuartile, median, upperQuartile, most]
      expect([...order].sort((a, b) => a - b)).toEqual(order)
      expect([least, most]).toEqual([Math.min(...values), Math.max(...values)])
    }),
  )
})
