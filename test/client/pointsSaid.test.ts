import { i18nIn } from '@samsyn/client/locales'
import { pointsSaid } from '@samsyn/client/words'
import type { Points } from '@samsyn/scoring'
import { expect, test } from 'vitest'

test.each([
  ['en', 1000, '1 point'],
  ['en', 500, '0.5 points'],
  ['en', 1001, '1.001 points'],
  ['en', 0, '0 points'],
  ['en', 21_000, '21 points'],
  ['sv', 1000, '1 poäng'],
  ['sv', 19_500, '19,5 poäng'],
  ['nb', 1000, '1 poeng'],
] as const)('in %s, %i thousandths are "%s"', async (locale, value, said) => {
  const i18n = await i18nIn(locale)
  expect(i18n._(pointsSaid(value as Points, locale))).toBe(said)
})
