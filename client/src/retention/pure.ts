export { LONGEST, monthsFrom, periodFrom } from './period.ts'
