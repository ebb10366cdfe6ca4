export { reportFrom } from './reportFrom.ts'
export { reportNow, textsNow } from './reportNow.ts'
export { writtenReport } from './writtenReport.ts'
