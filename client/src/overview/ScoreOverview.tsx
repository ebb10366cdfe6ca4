import { Trans } from '@lingui/react/macro'
import type { SubQuestionNo, TeamView } from '@samsyn/scoring'
import type { ReactNode } from 'react'
import type { EvaluationFrame } from '../connection/index.ts'
import { AreaTable, useUnroundedWords } from './AreaTable.tsx'
import { type Chapter, chapterFour } from './chapterFour.ts'
import { FigureWords } from './FigureWords.tsx'
import { Profile } from './Profile.tsx'
import './overview.css'

interface Props {
  view: TeamView
  frame: EvaluationFrame
  /** Where a sub-question is worked on; whoever shows the overview knows. */
  hrefFor: (subQuestion: SubQuestionNo) => string
  /** Ways on, under the title. */
  children?: ReactNode
}

/** Chapter 4 as it is printed: what is agreed so far, and what is missing. */
export function ScoreOverview({ view, frame, hrefFor, children }: Props) {
  const chapter = chapterFour(view, frame.template)
  return (
    <article className="overview">
      <header className="overview-head">
        <h1>
          <Trans>Poäng</Trans>
        </h1>
        <p className="overview-place">
          {view.municipality} {view.year}
        </p>
        {children && <p className="overview-place">{children}</p>}
        <Total chapter={chapter} />
      </header>
      <Profile chapter={chapter} />
      <div className="overview-tables">
        {chapter.areas.map((area) => (
          <AreaTable key={area.no} area={area} hrefFor={hrefFor} />
        ))}
      </div>
    </article>
  )
}

function Total({ chapter }: { chapter: Chapter }) {
  const unroundedWords = useUnroundedWords()
  const { total, unrounded } = chapter
  return (
    <div className="overview-total">
      <p>
        <span className="overview-total-label">
          <Trans>Totalt</Trans>
        </span>{' '}
        <b>
          <FigureWords figure={total} />
        </b>{' '}
        {total.state === 'complete' && (
          <span className="overview-total-label">
            <Trans>av {total.maximum}</Trans>
          </span>
        )}
      </p>
      {unrounded && <p className="overview-unrounded">{unroundedWords(unrounded)}</p>}
    </div>
  )
}
