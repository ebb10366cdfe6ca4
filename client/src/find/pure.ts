/** The parts without a browser, for whoever proves them. */
export { Act } from './act.ts'
export { excerptOf, foundIn } from './found.ts'
export { matchesIn, type Sought } from './matches.ts'
export { replace, replaceAll } from './replaced.ts'
