import { type I18n, setupI18n } from '@lingui/core'
import { catalogs, type Language } from './catalogs.ts'

/** The product's words in one language, without a page: for those who check them. */
export async function i18nIn(language: Language): Promise<I18n> {
  const { messages } = await catalogs[language]()
  return setupI18n({ locale: language, messages: { [language]: messages } })
}
