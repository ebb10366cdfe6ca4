/** The product's languages, each under its own name. Swedish is the source. */
export const languages = { sv: 'Svenska', nb: 'Norsk bokmål', en: 'English' } as const
export type Language = keyof typeof languages

/** Each language's words, fetched when somebody speaks it. */
export const catalogs = {
  sv: () => import('./sv.po'),
  nb: () => import('./nb.po'),
  en: () => import('./en.po'),
} as const
