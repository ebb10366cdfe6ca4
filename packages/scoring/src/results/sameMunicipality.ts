import type { Country } from '../country.ts'

export interface Municipality {
  municipality: string
  /** Missing where nobody said: then the name decides alone. */
  country?: Country | undefined
}

/**
 * J2. Whether two printed names are the same municipality's: as people write them, with "kommun" or
 * without, in any case.
 */
export function isSameMunicipality(one: Municipality, other: Municipality): boolean {
  const elsewhere = one.country && other.country && one.country !== other.country
  return !elsewhere && nameKey(one) === nameKey(other)
}

/** The same for every way to write the same name. */
export function nameKey({ municipality }: Pick<Municipality, 'municipality'>): string {
  return municipality
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ (kommun|kommune|stad)$/, '')
}
