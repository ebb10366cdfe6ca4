export type { Answer, Asked, Outcome } from './evaluation.ts'
export { Evaluations } from './evaluations.ts'
export { verifyTrail } from './trail.ts'
