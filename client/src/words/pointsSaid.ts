import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import { formatPoints, type Locale, type Points } from '@samsyn/scoring'

/** Exact points with their word: "18,5 poäng", in English "1 point" and "18.5 points". */
export function pointsSaid(value: Points, locale: Locale): MessageDescriptor {
  const points = formatPoints(value, locale)
  const count = value / 1000
  return msg`${plural(count, { one: `${points} poäng`, other: `${points} poäng` })}`
}
