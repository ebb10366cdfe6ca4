export { becomes } from './becomes.ts'
