export { AllMargins } from './AllMargins.tsx'
export { Margin, newThreadAt } from './Margin.tsx'
export type { TextsBeside } from './margin.ts'
