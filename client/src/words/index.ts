export { usePhaseWords, useRoleWords } from './phases.ts'
