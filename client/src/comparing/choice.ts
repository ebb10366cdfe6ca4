import type { ComparisonBase, Locale } from '@samsyn/scoring'

/** A mean of printed points (whole thousandths) with one decimal always, so that a column of them aligns. */
export function meanSaid(mean: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(mean / 1000)
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
