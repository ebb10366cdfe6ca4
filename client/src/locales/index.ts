export { type Language, languages } from './catalogs.ts'
export { chosenLanguage, speak } from './language.ts'
