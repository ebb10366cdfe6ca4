import { LONGEST, monthsFrom, periodFrom } from '@samsyn/client/retention'
import fc from 'fast-check'
import { expect, test } from 'vitest'

/** How long evaluations are kept, as people write it. */

test.each([
  ['24', 'months', 24],
  [' 2 ', 'years', 24],
  ['50', 'years', 600],
  ['51', 'years', undefined],
  ['601', 'months', undefined],
  ['0', 'years', undefined],
  ['', 'months', undefined],
  ['1,5', 'years', undefined],
  ['-1', 'months', undefined],
  ['2e1', 'months', undefined],
] as const)('"%s" in %s is %s months', (many, unit, months) => {
  expect(monthsFrom(many, unit)).toBe(months)
})

test('what is decided is said so that it is read as the same again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: LONGEST }), (months) => {
      const { many, unit } = periodFrom(months)
      expect(monthsFrom(String(many), unit)).toBe(months)
    }),
  )
})
