export { ScoreOverview } from './ScoreOverview.tsx'
export { ScoreProfile } from './ScoreProfile.tsx'
