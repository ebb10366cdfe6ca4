/** The second front door: what needs no browser, for those who check it. */
export { runsOf } from './runsOf.ts'
