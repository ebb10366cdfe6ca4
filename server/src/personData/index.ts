export { Erasures } from './erasures.ts'
export { type Asker, type PersonExport, personExport } from './personExport.ts'
