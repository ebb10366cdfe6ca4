/** The second front door: what needs no browser, for those who check it. */
export { readFile } from './readFile.ts'
export { triedTable } from './tried.ts'
