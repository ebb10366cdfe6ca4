export { JudgingPanel } from './JudgingPanel.tsx'
