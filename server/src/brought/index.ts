export { type FormFault, formFaults } from './formFault.ts'
export { isText, printable, shortly } from './shortly.ts'
