export { scoresCsv } from './scoresCsv.ts'
export { type ScoresFile, scoresFile, scoresJson } from './scoresJson.ts'
