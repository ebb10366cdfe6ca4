/** The second front door: what needs neither React nor a browser, for those who check it. */
export { fingerprint } from './fingerprint.ts'
export { lackingGroups } from './lackingGroups.ts'
