export type { ApprovedText, Approving } from './approvals.ts'
export { Narratives } from './narratives.ts'
export { outlineOf, type RoomTexts } from './outlines.ts'
