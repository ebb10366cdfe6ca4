import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { ScoreOverview } from '../overview/index.ts'
import { useTitle } from '../ui/index.ts'
import { EvaluationBar } from './EvaluationBar.tsx'
import { useEvaluationHere } from './evaluation.ts'
import { SavedState } from './SavedState.tsx'
import { useRowLinks } from './useRowLinks.ts'

/** Chapter 4 as it stands. */
export function OverviewScreen() {
  const { t } = useLingui()
  const { id, view, frame, live, waiting } = useEvaluationHere()
  const { hrefFor, followed } = useRowLinks()
  useTitle(t`Översikt`, `${view.municipality} ${view.year}`)
  return (
    <div className="workspace-plain">
      <EvaluationBar
        at="overview"
        saved={<SavedState room={undefined} waiting={waiting} live={live.state} />}
      />
      <main className="workspace-page" onClickCapture={followed}>
        <ScoreOverview view={view} frame={frame} hrefFor={hrefFor}>
          <Link to="/e/$id/agreement" params={{ id }}>
            <Trans>Se hur lika ni bedömde</Trans>
          </Link>
          {' · '}
          <Link to="/e/$id/comparison" params={{ id }}>
            <Trans>Jämför med andra</Trans>
          </Link>
        </ScoreOverview>
      </main>
    </div>
  )
}
