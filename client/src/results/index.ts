export { ResultSetScreen } from './ResultSetScreen.tsx'
export { ResultsScreen } from './ResultsScreen.tsx'
