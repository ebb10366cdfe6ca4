export { reportNow } from './reportNow.ts'
