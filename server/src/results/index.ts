export { decoded, type Encoding } from './decoded.ts'
export type { ImportFault } from './importFault.ts'
export { readResultSet } from './readResultSet.ts'
export { readResultsCsv } from './readResultsCsv.ts'
export {
  defaultSet,
  type LibraryResults,
  ResultSets,
  type Results,
  type ResultsRefusal,
} from './resultSets.ts'
export { resultsCsv } from './resultsCsv.ts'
