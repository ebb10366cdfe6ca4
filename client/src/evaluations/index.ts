export { EvaluationsScreen } from './EvaluationsScreen.tsx'
export { useLedToReport } from './useReadings.ts'
