import { formatDrift, type Locale } from '@samsyn/scoring'

/**
 * A3. A share of a maximum in points of 100, to a tenth: 0.0425 is 4.3. Halves go away from 0, so
 * that the two judges' differences mirror each other; an exact half is one also where the sum of
 * shares ends a hair below it.
 */
export function pointsOfHundred(share: number): number {
  const tenths = Math.round(Math.abs(share) * 1000 + 1e-9)
  return (Math.sign(share) * tenths) / 10 + 0
}

/** The same for people to read: "4,3", or "−4,3". */
export function pointsSaid(share: number, locale: Locale): string {
  return formatDrift(Math.round(pointsOfHundred(share) * 1000), locale)
}

/** With its sign, where there is anything to sign: "+4,3", "−4,3", "0". */
export function signedPoints(share: number, locale: Locale): string {
  return pointsOfHundred(share) > 0 ? `+${pointsSaid(share, locale)}` : pointsSaid(share, locale)
}

/** A coefficient with two decimals: "0,87". */
export function coefficientSaid(value: number, locale: Locale): string {
  const tongue = locale === 'en' ? 'en-GB' : locale
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
  return value.toLocaleString(tongue, digits).replace('-', '−')
}
