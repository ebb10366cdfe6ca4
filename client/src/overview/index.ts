export { useUnroundedWords } from './AreaTable.tsx'
export { FigureWords } from './FigureWords.tsx'
export { ScoreOverview } from './ScoreOverview.tsx'
export { ScoreProfile } from './ScoreProfile.tsx'
