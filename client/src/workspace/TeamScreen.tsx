import { useLingui } from '@lingui/react/macro'
import { Team } from '../team/index.ts'
import { useTitle } from '../ui/index.ts'
import { EvaluationBar } from './EvaluationBar.tsx'
import { useEvaluationHere } from './evaluation.ts'
import { SavedState } from './SavedState.tsx'

/** Who is in the evaluation, and what one may do about that. */
export function TeamScreen() {
  const { t } = useLingui()
  const { id, view, frame, live, waiting, send } = useEvaluationHere()
  useTitle(t`Teamet`, `${view.municipality} ${view.year}`)
  return (
    <div className="workspace-plain">
      <EvaluationBar
        at="team"
        saved={<SavedState room={undefined} waiting={waiting} live={live.state} />}
      />
      <main className="workspace-page">
        <Team id={id} view={view} frame={frame} send={send} />
      </main>
    </div>
  )
}
