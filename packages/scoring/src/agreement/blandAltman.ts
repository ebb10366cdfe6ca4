import { differences, type Pair, sum } from './pair.ts'
import { type NotComputable, notComputable } from './statistic.ts'

/** Where 95 of 100 differences are expected, if they spread like a normal distribution. */
export interface Limits {
  readonly state: 'computed'
  readonly mean: number
  /** With n − 1. */
  readonly deviation: number
  readonly lower: number
  readonly upper: number
}

/** Bland & Altman 1986: the mean difference, and 1.96 standard deviations to both sides of it. */
export function blandAltman(pairs: readonly Pair[]): Limits | NotComputable {
  if (pairs.length < 2) return notComputable('tooFew')
  const apart = differences(pairs)
  const mean = sum(apart) / apart.length
  const deviation = Math.sqrt(
    sum(apart.map((difference) => (difference - mean) ** 2)) / (apart.length - 1),
  )
  return {
    state: 'computed',
    mean,
    deviation,
    lower: mean - 1.96 * deviation,
    upper: mean + 1.96 * deviation,
  }
}
