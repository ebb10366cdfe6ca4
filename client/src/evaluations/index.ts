export { EvaluationsScreen } from './EvaluationsScreen.tsx'
