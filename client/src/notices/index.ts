export { Bell } from './Bell.tsx'
export { useNotices } from './useNotices.ts'
