export { usePhaseWords, useRoleWords } from './phases.ts'
export { useRowWords } from './rows.ts'
