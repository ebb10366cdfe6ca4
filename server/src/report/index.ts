export { reportFrom } from './reportFrom.ts'
export { reportNow, textsNow } from './reportNow.ts'
