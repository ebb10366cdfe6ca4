/** The second front door: what needs neither React nor a browser, for those who check it. */
export { bulkActs, sectionAt, standingOf } from './standing.ts'
export { byRoom, loadsOf, stuck, tilesOf, waitsFor } from './tiles.ts'
