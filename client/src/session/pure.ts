/** The second front door: what needs no browser, for those who check it. */
export { isDoor, tokenIn } from './doors.ts'
