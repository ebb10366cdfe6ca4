/** How a period is said: as years where it is a whole number of them. */
export type Unit = 'months' | 'years'

/** Months; what the server takes at most. */
export const LONGEST = 600

export function periodFrom(months: number): { many: number; unit: Unit } {
  return months % 12 === 0 ? { many: months / 12, unit: 'years' } : { many: months, unit: 'months' }
}

/** Undefined where that is no period that there may be. */
export function monthsFrom(many: string, unit: Unit): number | undefined {
  if (!/^\s*\d{1,4}\s*$/.test(many)) return undefined
  const months = Number(many) * (unit === 'years' ? 12 : 1)
  return months >= 1 && months <= LONGEST ? months : undefined
}
