/** The second front door: what needs neither React nor a browser, for those who check it. */
export { guidance } from './guidance.ts'
export { isFormerRound } from './rounds.ts'
