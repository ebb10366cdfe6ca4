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
