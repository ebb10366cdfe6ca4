export { chosenLanguage, type Language, languages, speak } from './language.ts'
