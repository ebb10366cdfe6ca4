import type { Report } from '@samsyn/report'

const drafted = { sv: 'utkast', nb: 'utkast', en: 'draft' } as const

/** What a file of it is called, in letters that every header and disk takes. */
export function fileName(
  {
    municipality,
    year,
    edition,
    language,
  }: Pick<Report, 'municipality' | 'year' | 'edition' | 'language'>,
  ending: string,
): string {
  const name = municipality
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
  const draft = edition.state === 'draft' ? `${drafted[language]}-${edition.no}` : ''
  return `${['kommunkompassen', name, year, draft].filter(Boolean).join('-')}.${ending}`
}
