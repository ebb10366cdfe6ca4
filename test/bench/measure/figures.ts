/** The value below which this share of them lies; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** In the place of a figure of a server that did not live to tell it. */
export const DIED = Number.POSITIVE_INFINITY

/** As many digits as are worth reading. */
export function shown(value: number, digits = 3): string {
  if (value === DIED) return 'died'
  if (Number.isNaN(value)) return '–'
  const places = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value) || 1)))
  return value.toFixed(Math.min(places, digits))
}
