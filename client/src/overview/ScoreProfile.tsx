import type { TeamView } from '@samsyn/scoring'
import type { EvaluationFrame } from '../connection/index.ts'
import { chapterFour } from './chapterFour.ts'
import { Profile } from './Profile.tsx'
import './overview.css'

/** The eight areas at a glance, for a column beside a text. */
export function ScoreProfile({ view, frame }: { view: TeamView; frame: EvaluationFrame }) {
  return (
    <div className="overview-beside">
      <Profile chapter={chapterFour(view, frame.template)} />
    </div>
  )
}
