export { docxOf } from './docxOf.ts'
