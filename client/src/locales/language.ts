import { i18n } from '@lingui/core'
import { catalogs, type Language, languages } from './catalogs.ts'

const KEPT = 'samsyn.language'

/** The language chosen in this browser, or Swedish. */
export function chosenLanguage(): Language {
  const kept = localStorage.getItem(KEPT)
  return kept !== null && isLanguage(kept) ? kept : 'sv'
}

/** Turns the page into a language and remembers it for this browser. */
export async function speak(language: Language): Promise<void> {
  const { messages } = await catalogs[language]()
  i18n.loadAndActivate({ locale: language, messages })
  document.documentElement.lang = language
  localStorage.setItem(KEPT, language)
}

function isLanguage(text: string): text is Language {
  return Object.hasOwn(languages, text)
}
