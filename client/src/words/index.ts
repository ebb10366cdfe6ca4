export { usePhaseWords, useRoleWords } from './phases.ts'
export { type RowWord, useRowWords } from './rows.ts'
