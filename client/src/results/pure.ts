/** The second front door: what needs no browser, for those who check it. */
export { asked, idFrom } from './asked.ts'
export { toldFindings } from './toldFindings.ts'
