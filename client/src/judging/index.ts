export { JudgingPanel } from './JudgingPanel.tsx'
export { LateRefusals } from './LateRefusals.tsx'
export type { MeetingHands } from './meeting.ts'
