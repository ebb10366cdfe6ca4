export { NewEvaluationScreen } from './NewEvaluationScreen.tsx'
