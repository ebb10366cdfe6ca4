export { Imports, type KeptImport, type ReadImport } from './imports.ts'
export { type ReadPart, readParts } from './readParts.ts'
