export { keepStartFrom } from './fromReport.ts'
export { keptDraft } from './keptDraft.ts'
export { NewEvaluationScreen } from './NewEvaluationScreen.tsx'
