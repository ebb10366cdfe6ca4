import type { CodeAndName } from './codeAndName.ts'
import { norway } from './norway.ts'
import { sweden } from './sweden.ts'

export interface Municipality {
  country: 'SE' | 'NO'
  /** Four digits: kommunkod in Sweden, kommunenummer in Norway. The same code may exist in both. */
  code: string
  name: string
}

/** Every municipality of a country, sorted as its language sorts names. */
export const municipalities: Readonly<Record<Municipality['country'], readonly Municipality[]>> = {
  SE: inCountry('SE', sweden),
  NO: inCountry('NO', norway),
}

export function municipalityByCode(
  country: Municipality['country'],
  code: string,
): Municipality | undefined {
  return municipalities[country].find((municipality) => municipality.code === code)
}

function inCountry(
  country: Municipality['country'],
  pairs: readonly CodeAndName[],
): readonly Municipality[] {
  return pairs.map(([code, name]) => ({ country, code, name }))
}
