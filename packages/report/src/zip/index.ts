export { type ZipEntry, zipOf } from './zipOf.ts'
