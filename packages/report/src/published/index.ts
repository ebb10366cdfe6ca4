export type { ImportedReport, ImportWarning, ImportWarningKind } from './importedReport.ts'
export type { Source, SourceCell, SourceKind, SourceLine, Unreadable } from './source.ts'
