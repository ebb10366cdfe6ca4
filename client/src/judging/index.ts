export { JudgingPanel } from './JudgingPanel.tsx'
export type { Meeting, MeetingHands } from './meeting.ts'
