export { DiskPurge } from './diskPurge.ts'
export { emptiedNotes } from './emptiedNotes.ts'
export { type Keeping, keepingOn } from './keepingOn.ts'
export { dueAt, GRACE, LONGEST } from './period.ts'
