export type { Chart } from './charts/chart.ts'
export { chartsOf } from './charts/chartsOf.ts'
export { meanWords } from './charts/figures.ts'
export {
  type CheckedArea,
  type CheckedReport,
  type CheckedRow,
  type CheckedText,
  checks,
  findingsIn,
  type OpenThread,
  type Sum,
} from './checks/index.ts'
export { earlierOfImport } from './earlier/earlierOfImport.ts'
export { earlierOfReport } from './earlier/earlierOfReport.ts'
export { articleOf } from './html/article.ts'
export { editionWords } from './html/editionWords.ts'
export { Html, html } from './html/html.ts'
export { htmlOf, type PageOptions, stylesOf } from './html/htmlOf.ts'
export { textOrder } from './outline/textOrder.ts'
export type { ReportComparison, ReportEarlier, ReportFollowUp } from './report/comparison.ts'
export { type Edition, type Report, type ReportText, report } from './report/report.ts'
export type { ReportBlock, ReportInline, ReportItem } from './report/reportBlock.ts'
export { type ReportChoices, type Reported, reportOf } from './report/reportOf.ts'
export { reportJsonSchema } from './schema/reportJsonSchema.ts'
export { scoresCsv } from './scoresCsv.ts'
export { type ScoresFile, scoresFile, scoresJson } from './scoresJson.ts'
export { trailCsv } from './trailCsv.ts'
export {
  type TrailFile,
  type TrailFileRow,
  trailFile,
  trailFileHead,
  trailFileRow,
} from './trailFile.ts'
export { reportWords } from './words/reportWords.ts'
