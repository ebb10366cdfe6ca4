export { Checks } from './Checks.tsx'
export { useFindings } from './useFindings.ts'
