export { Imports, type ReadImport } from './imports.ts'
export { readParts } from './readParts.ts'
