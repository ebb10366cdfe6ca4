export { AllMargins } from './AllMargins.tsx'
export { beginThread } from './beginThread.ts'
export { Margin } from './Margin.tsx'
export type { TextsBeside } from './margin.ts'
