export { ResultSets, type Results } from './resultSets.ts'
