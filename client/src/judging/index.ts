export { JudgingPanel } from './JudgingPanel.tsx'
export { LateRefusals } from './LateRefusals.tsx'
export type { Meeting, MeetingHands } from './meeting.ts'
