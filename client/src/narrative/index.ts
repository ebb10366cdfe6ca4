export { AreaNarrative } from './AreaNarrative.tsx'
export { NarrativeSkeleton } from './NarrativeSkeleton.tsx'
