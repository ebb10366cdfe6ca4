import type { ComparisonBase, Locale } from '@samsyn/scoring'

/** A mean of printed points (whole thousandths) as it is read: at most one decimal. */
export function meanSaid(mean: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(mean / 1000)
}

/** Years to begin with: each that has a result, the newest first. The first of all says what all does. */
export function sinceYears(years: readonly number[]): number[] {
  return [...years].slice(1).sort((a, b) => b - a)
}

/** Whether this is what the report is shown beside now. */
export function isChosen(base: ComparisonBase | null, other: ComparisonBase | null): boolean {
  return (
    base?.set === other?.set && base?.version === other?.version && base?.since === other?.since
  )
}
