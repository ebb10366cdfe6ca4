export { versionsSearch } from './search.ts'
export { Versions } from './Versions.tsx'
