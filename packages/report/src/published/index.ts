export {
  type FileToRead,
  type ReadingLimits,
  type ReadReport,
  readFile,
  reading,
  readingLimits,
  type Unreadable,
  unreadableWhys,
} from './file/index.ts'
export type {
  ImportedArea,
  ImportedComparison,
  ImportedPlace,
  ImportedReport,
  ImportedScores,
  ImportWarning,
  ImportWarningKind,
  PrintedMean,
} from './importedReport.ts'
export { readPublished } from './readPublished.ts'
export { type ImportedChoices, reportOfImported } from './reportOfImported.ts'
export { type ResultLack, resultOfImported } from './resultOfImported.ts'
export type { Source, SourceCell, SourceKind, SourceLine } from './source.ts'
export { sourceOfText } from './sourceOfText.ts'
