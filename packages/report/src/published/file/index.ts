export { type ReadingLimits, readingLimits } from './limits.ts'
export { type FileToRead, readFile } from './readFile.ts'
export { type ReadReport, reading } from './reading.ts'
export { type Unreadable, unreadableWhys } from './unreadable.ts'
