/** The parts without a browser, for whoever proves them. */
export {
  commandAnswer,
  evaluationFrame,
  evaluationLines,
  me,
  openings,
  problem,
  readings,
  shareMade,
  startedFrom,
} from './answers.ts'
export { backoff } from './backoff.ts'
export { type Body, CommandQueue, type Tried } from './commands.ts'
export { PageGeneration } from './generation.ts'
export { type Heard, isOlder, LiveConnection } from './live.ts'
export { textsIn } from './roomTexts.ts'
export { SavedCount } from './saved.ts'
