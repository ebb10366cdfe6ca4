export { Erasures } from './erasures.ts'
export { type OwnText, ownTexts } from './ownTexts.ts'
export { type PersonExport, personExport } from './personExport.ts'
