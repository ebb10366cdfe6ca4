export { checkTrail, type TrailCheck } from './checkTrail.ts'
export type { Answer, Asked, Outcome } from './evaluation.ts'
export { Evaluations } from './evaluations.ts'
export { verifyTrail } from './verifyTrail.ts'
