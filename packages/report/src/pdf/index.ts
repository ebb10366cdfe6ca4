export { printable } from './letters.ts'
