export { type AreaFollowedUp, byArea, progressOf } from './progress.ts'
