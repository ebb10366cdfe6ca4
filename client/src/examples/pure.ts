/** The second front door: what needs neither React nor a browser, for those who check it. */
export { examplesSearch } from './search.ts'
