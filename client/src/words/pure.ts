/** The second front door: what needs neither React nor a browser, for those who check it. */
export { shortName } from './people.ts'
export { pointsSaid } from './pointsSaid.ts'
export { whenSaid } from './when.ts'
