export { filterSearch } from './filter.ts'
export { RowTrail } from './RowTrail.tsx'
export { Trail } from './Trail.tsx'
