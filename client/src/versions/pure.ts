/** The second front door: what needs neither React nor a browser, for those who check it. */
export { changedTexts } from './changedTexts.ts'
export { byDay } from './days.ts'
export { folded } from './folded.ts'
export { versionsSearch } from './search.ts'
