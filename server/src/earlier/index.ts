export { startsFor } from './startsFor.ts'
