export { AreaNarrative } from './AreaNarrative.tsx'
export { NarrativeSkeleton } from './NarrativeSkeleton.tsx'
export { SummaryNarrative, useSummaryWords } from './SummaryNarrative.tsx'
export { TextEditor } from './TextEditor.tsx'
