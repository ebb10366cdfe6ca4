/** The second front door: what needs neither React nor a browser, for those who check it. */
export { dayAfter, dayOf, endOfDay } from './days.ts'
export { newest, nextNo, remarksOn, shareIs, sharesInOrder, waitingRemarks } from './standing.ts'
