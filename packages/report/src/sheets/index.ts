export { planCsv, printedScoresCsv } from './planCsv.ts'
export { xlsxOf } from './xlsxOf.ts'
