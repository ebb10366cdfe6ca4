import { halfUp } from './halfUp.ts'
import type { Points } from './points.ts'

export type Locale = 'sv' | 'nb' | 'en'

/** Exact points with the decimals they have and no more: 13500 is "13,5". */
export function formatPoints(exact: Points, locale: Locale): string {
  return formatFraction(exact, 3, locale)
}

/** Exact points as percent of the maximum (whole points), half up to one decimal: "67,5 %". */
export function formatPercent(exact: Points, maximum: number, locale: Locale): string {
  return formatShare(halfUp(exact, maximum), locale)
}

/** A share in whole thousandths, as a spread has it, in percent: 125 is "12,5 %". */
export function formatShare(thousandths: number, locale: Locale): string {
  const number = formatFraction(thousandths, 1, locale)
  // sv and nb: a no-break space, so that the sign never starts a line
  return locale === 'en' ? `${number}%` : `${number}\u00a0%`
}

/** A signed whole number of units, `decimals` of which make one: −1500 with 3 is "−1,5". */
function formatFraction(units: number, decimals: number, locale: Locale): string {
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0')
  const whole = digits.slice(0, -decimals)
  const fraction = digits.slice(-decimals).replace(/0+$/, '')
  const sign = units < 0 ? '−' : ''
  if (fraction === '') return sign + whole
  return sign + whole + (locale === 'en' ? '.' : ',') + fraction
}

/** S9. A signed number of thousandths of a point, for sums and drift: −1500 is "−1,5". */
export function formatDrift(thousandths: number, locale: Locale): string {
  return formatFraction(thousandths, 3, locale)
}
