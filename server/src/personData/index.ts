export { Erasures } from './erasures.ts'
export { type PersonExport, personExport } from './personExport.ts'
