export type {
  CheckedArea,
  CheckedReport,
  CheckedRow,
  CheckedText,
  OpenThread,
  Sum,
} from './checkedReport.ts'
export { checks, findingsIn } from './checks.ts'
