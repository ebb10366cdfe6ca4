import {
  exactPoints,
  formatDrift,
  formatPercent,
  formatPoints,
  formatShare,
  meanOf,
  type Points,
  points,
  printedPercent,
  printedPoints,
  spreadOf,
  typedValue,
} from '@samsyn/scoring'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const exact = (thousandths: number): Points => points.parse(thousandths)
const aMaximum = fc.constantFrom(10, 15, 20, 25, 30, 40, 60, 100)
const anExact = aMaximum.chain((maximum) =>
  fc.record({
    maximum: fc.constant(maximum),
    r: fc.integer({ min: 0, max: maximum * 1000 }).map(exact),
  }),
)

test.each([
  [{ points: '13,5' }, 20, 13_500],
  [{ points: '13.5' }, 20, 13_500],
  [{ points: 13.5 }, 20, 13_500],
  [{ points: ' 7 ' }, 20, 7000],
  [{ points: 0.001 }, 20, 1],
  [{ points: '19,999' }, 20, 19_999],
  [{ points: 20 }, 20, 20_000],
  [{ points: 0 }, 20, 0],
  [{ points: -0 }, 20, 0],
  [{ percent: '67,5' }, 20, 13_500],
  [{ percent: 88.3 }, 30, 26_490],
  [{ percent: 0.1 }, 15, 15],
  [{ percent: 100 }, 25, 25_000],
])('[S2] %j of %i is %i thousandths', (input, maximum, expected) => {
  expect(exactPoints(input, maximum)).toBe(expected)
})

test.each([
  [{ points: '13,5001' }, 'tooManyDecimals'],
  [{ points: '13,5000' }, 'tooManyDecimals'],
  [{ points: 0.1 + 0.2 }, 'tooManyDecimals'],
  [{ percent: '67,55' }, 'tooManyDecimals'],
  [{ percent: 33.333 }, 'tooManyDecimals'],
  [{ points: 20.001 }, 'outOfRange'],
  [{ points: -0.001 }, 'outOfRange'],
  [{ points: '99999999999999999999' }, 'outOfRange'],
  [{ percent: 100.1 }, 'outOfRange'],
  [{ points: 1e-7 }, 'notANumber'],
  [{ points: '1e1' }, 'notANumber'],
  [{ points: 1e21 }, 'notANumber'],
  [{ points: Number.NaN }, 'notANumber'],
  [{ points: Number.POSITIVE_INFINITY }, 'notANumber'],
  [{ points: '' }, 'notANumber'],
  [{ points: ',5' }, 'notANumber'],
  [{ points: '5,' }, 'notANumber'],
  [{ points: '1.000,5' }, 'notANumber'],
  [{ points: '0x10' }, 'notANumber'],
  [{ points: '١' }, 'notANumber'],
  [{ percent: '50 %' }, 'notANumber'],
])('[S2] %j is refused: %s', (input, refused) => {
  expect(exactPoints(input, 20)).toEqual({ refused })
})

test('[S2] whatever is written of exact points is read back exactly', () => {
  fc.assert(
    fc.property(anExact, fc.constantFrom('sv', 'nb', 'en'), ({ maximum, r }, locale) => {
      const written = formatPoints(r, locale)
      expect(exactPoints({ points: written }, maximum)).toBe(r)
      expect(exactPoints(typedValue(written), maximum)).toBe(r)
      if (written.includes('.') || Number.isInteger(Number(written))) {
        expect(exactPoints({ points: Number(written) }, maximum)).toBe(r)
      }
    }),
  )
})

test('[S2] a tenth of a percent is as many thousandths as the maximum has points', () => {
  fc.assert(
    fc.property(aMaximum, fc.integer({ min: 0, max: 1000 }), (maximum, tenths) => {
      expect(exactPoints({ percent: tenths / 10 }, maximum)).toBe(tenths * maximum)
      expect(exactPoints({ percent: formatDrift(tenths * 100, 'sv') }, maximum)).toBe(
        tenths * maximum,
      )
    }),
  )
})

test.each([
  ['13,5', { points: '13,5' }],
  ['67,5 %', { percent: '67,5' }],
  ['67,5\u00a0%', { percent: '67,5' }],
  [' 80% ', { percent: '80' }],
  ['', { points: '' }],
])('[S2] %j in a field for both units is %j', (text, value) => {
  expect(typedValue(text)).toEqual(value)
})

test.each([
  [13_499, 13],
  [13_500, 14],
  [13_501, 14],
  [0, 0],
  [499, 0],
  [500, 1],
  [20_000, 20],
])('[S3] %i thousandths print as %i', (r, printed) => {
  expect(printedPoints(exact(r))).toBe(printed)
})

test.each([
  [26_500, 30, 27, 88],
  [26_549, 30, 27, 88],
  [26_550, 30, 27, 89],
  [26_400, 30, 26, 88],
  [100, 20, 0, 1],
  [99, 20, 0, 0],
])('[S4] %i thousandths of %i print as %i and %i %%', (r, maximum, whole, percent) => {
  expect(printedPoints(exact(r))).toBe(whole)
  expect(printedPercent(exact(r), maximum)).toBe(percent)
})

test('[S3][S4] half up on the exact thousandth, compared as whole numbers', () => {
  fc.assert(
    fc.property(anExact, ({ maximum, r }) => {
      const [p, percent] = [BigInt(printedPoints(r)), BigInt(printedPercent(r, maximum))]
      const [n, m] = [BigInt(r), BigInt(maximum) * 1000n]
      // p − 1/2 ≤ r/1000 < p + 1/2, and the same for 100·r/m, without any division
      expect(2000n * p - 1000n <= 2n * n && 2n * n < 2000n * p + 1000n).toBe(true)
      expect(2n * percent * m - m <= 200n * n && 200n * n < 2n * percent * m + m).toBe(true)
    }),
  )
})

test.each([
  [[10_000, 10_001], 10_001],
  [[10_000, 10_000, 10_001], 10_000],
  [[10_000, 10_001, 10_001], 10_001],
  [[7000], 7000],
])('[C5] the mean of %j is %i, half up to a thousandth', (values, mean) => {
  expect(meanOf(values.map(exact))).toBe(mean)
})

test('[C5] there is no mean of nothing', () => {
  expect(meanOf([])).toBeUndefined()
})

test.each([
  [[12_000, 12_000], 20, 10, 'aligned', 0],
  [[12_000, 14_000], 20, 10, 'close', 100],
  [[12_000, 14_001], 20, 10, 'divergent', 100],
  [[12_000, 12_001], 20, 0, 'divergent', 0],
  [[0, 20_000], 20, 100, 'close', 1000],
  [[12_000, 13_000, 15_000], 20, 15, 'close', 150],
  [[12_000, 13_000, 15_000], 20, 14, 'divergent', 150],
])('[C4] %j of %i with %i %% tolerance is %s', (values, maximum, tolerance, word, share) => {
  expect(spreadOf(values.map(exact), maximum, tolerance)).toEqual({
    lowest: Math.min(...values),
    highest: Math.max(...values),
    share,
    word,
  })
})

test('[C4] one value has no spread', () => {
  expect(spreadOf([exact(5000)], 20, 10)).toBeUndefined()
  expect(spreadOf([], 20, 10)).toBeUndefined()
})

test('figures are written as each language writes them', () => {
  expect(formatPoints(exact(13_500), 'sv')).toBe('13,5')
  expect(formatPoints(exact(13_500), 'en')).toBe('13.5')
  expect(formatPoints(exact(13_000), 'nb')).toBe('13')
  expect(formatPoints(exact(5), 'sv')).toBe('0,005')
  expect(formatPercent(exact(13_500), 20, 'sv')).toBe('67,5\u00a0%')
  expect(formatPercent(exact(10_000), 30, 'en')).toBe('33.3%')
  expect(formatShare(1000, 'nb')).toBe('100\u00a0%')
  expect(formatDrift(-1500, 'sv')).toBe('−1,5')
})
