export { type EvaluationFrame, type FramePerson, personOf } from './frame.ts'
export type { Problem } from './problem.ts'
export type { SendCommand, Sent } from './send.ts'
