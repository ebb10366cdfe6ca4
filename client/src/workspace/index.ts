export { AreaScreen } from './AreaScreen.tsx'
export { EvaluationScreen } from './EvaluationScreen.tsx'
export { OverviewScreen } from './OverviewScreen.tsx'
export { WhereToBegin } from './WhereToBegin.tsx'
