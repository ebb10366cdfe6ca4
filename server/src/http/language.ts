import { parseAccept } from 'hono/utils/accept'

export const languages = ['sv', 'nb', 'en'] as const
export type Language = (typeof languages)[number]

const known: Record<string, Language> = { sv: 'sv', nb: 'nb', no: 'nb', nn: 'nb', en: 'en' }

/** The reader's language by `Accept-Language`; Swedish where it names none that we have. */
export function languageOf(acceptLanguage: string | undefined): Language {
  for (const { type, q } of parseAccept(acceptLanguage ?? '')) {
    const language = known[type.toLowerCase().split('-')[0] ?? '']
    if (language && q > 0) return language
  }
  return 'sv'
}
