import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { FindButton } from '../find/index.ts'
import { Bell } from '../notices/index.ts'
import { PersonMenu, Wordmark } from '../session/index.ts'
import { usePhaseWords } from '../words/index.ts'
import { useEvaluationHere } from './evaluation.ts'
import { MoreWays } from './MoreWays.tsx'
import { WhoIsHere } from './WhoIsHere.tsx'

interface Props {
  at:
    | 'agreement'
    | 'areas'
    | 'board'
    | 'calibration'
    | 'checks'
    | 'comments'
    | 'comparison'
    | 'ending'
    | 'evidence'
    | 'followUp'
    | 'overview'
    | 'preview'
    | 'releases'
    | 'team'
    | 'trail'
    | 'versions'
  saved: ReactNode
  /** Beside the product's name: the areas' menu on a narrow screen. */
  children?: ReactNode
}

/** Where one is, who else is here, what is saved, and the ways on. */
export function EvaluationBar({ at, saved, children }: Props) {
  const { id, view, frame, chooseThread, chooseRemark } = useEvaluationHere()
  const phases = usePhaseWords()
  return (
    <header className="workspace-bar">
      <Wordmark />
      {children}
      <p className="workspace-where">
        {view.municipality} <span className="workspace-soft">{view.year}</span>
      </p>
      {view.phase !== 'open' && (
        <Link to="/e/$id/ending" params={{ id }} className="workspace-phase">
          {phases[view.phase]}
        </Link>
      )}
      <WhoIsHere />
      <span className="workspace-grow" />
      {saved}
      <FindButton />
      <nav className="workspace-ways">
        <Link
          to="/e/$id"
          params={{ id }}
          activeOptions={{ exact: true }}
          {...(at === 'areas' && { 'aria-current': 'page' })}
        >
          <Trans>Områden</Trans>
        </Link>
        <Link to="/e/$id/calibration" params={{ id }} activeOptions={{ includeSearch: false }}>
          <Trans>Kalibrera</Trans>
        </Link>
        <Link to="/e/$id/overview" params={{ id }}>
          <Trans>Översikt</Trans>
        </Link>
        <Link to="/e/$id/evidence" params={{ id }} activeOptions={{ includeSearch: false }}>
          <Trans>Underlag</Trans>
        </Link>
        <Link to="/e/$id/board" params={{ id }}>
          <Trans>Tavla</Trans>
        </Link>
        <MoreWays
          current={
            at === 'checks' ||
            at === 'comments' ||
            at === 'comparison' ||
            at === 'ending' ||
            at === 'followUp' ||
            at === 'preview' ||
            at === 'releases' ||
            at === 'team' ||
            at === 'trail' ||
            at === 'versions'
          }
        />
      </nav>
      <Bell id={id} view={view} frame={frame} onThread={chooseThread} onRemark={chooseRemark} />
      <PersonMenu />
    </header>
  )
}
