import type { Language } from '../language.ts'

/** A day as people say it. The clock is that of the municipalities, wherever the server is. */
export function day(at: number, language: Language): string {
  return formatted(at, language, { dateStyle: 'long' })
}

export function dayAndTime(at: number, language: Language): string {
  return formatted(at, language, { dateStyle: 'long', timeStyle: 'short' })
}

function formatted(at: number, language: Language, style: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(locales[language], { ...style, timeZone: ZONE })
  return format.format(at)
}

const ZONE = 'Europe/Stockholm'
const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', nb: 'nb-NO', en: 'en-GB' }
