export { type Start, startsFor } from './startsFor.ts'
