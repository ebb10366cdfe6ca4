/** The second front door: what needs no browser, for those who check it. */
export { consequencesOf, recusableAreas, runsOf, standingOf } from './standing.ts'
