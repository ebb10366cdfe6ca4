export type { Answer, Asked, Outcome } from './evaluation.ts'
export { type EvaluationLine, Evaluations } from './evaluations.ts'
export { type TrailVerdict, verifyTrail } from './trail.ts'
