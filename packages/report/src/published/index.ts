export type { ImportedReport, ImportWarning, ImportWarningKind } from './importedReport.ts'
