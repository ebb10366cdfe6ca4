export { findingsFor, openFindings } from './findings.ts'
