import type { Locale } from '@samsyn/scoring'

/**
 * A3. A share of a maximum in points of 100, to a tenth: 0.0425 is 4.3. Halves go away from 0, so
 * that the two judges' differences mirror each other; an exact half is one also where the sum of
 * shares ends a hair below it.
 */
export function pointsOfHundred(share: number): number {
  const tenths = Math.round(Math.abs(share) * 1000 + 1e-9)
  return (Math.sign(share) * tenths) / 10 + 0
}

/** The same for people to read, always with its tenth, so that columns stand: "4,3", "−4,0". */
export function pointsSaid(share: number, locale: Locale): string {
  return fixed(pointsOfHundred(share), 1, locale)
}

/** With its sign, where there is anything to sign: "+4,3", "−4,3", "0,0". */
export function signedPoints(share: number, locale: Locale): string {
  const said = pointsSaid(share, locale)
  return pointsOfHundred(share) > 0 ? `+${said}` : said
}

/** Whole points of 100 with their sign, for what is told no closer: "+4", "−4", "0". */
export function wholePoints(points: number): string {
  const whole = Math.round(Math.abs(points))
  return whole === 0 ? '0' : `${points > 0 ? '+' : '−'}${whole}`
}

/** A coefficient with two decimals: "0,87". */
export function coefficientSaid(value: number, locale: Locale): string {
  return fixed(value, 2, locale)
}

function fixed(value: number, decimals: number, locale: Locale): string {
  const tongue = locale === 'en' ? 'en-GB' : locale
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return value.toLocaleString(tongue, { ...digits, signDisplay: 'negative' }).replace('-', '−')
}
