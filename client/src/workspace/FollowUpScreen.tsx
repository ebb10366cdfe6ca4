import { useLingui } from '@lingui/react/macro'
import { FollowUp } from '../followUp/index.ts'
import { useTitle } from '../ui/index.ts'
import { EvaluationBar } from './EvaluationBar.tsx'
import { useEvaluationHere } from './evaluation.ts'
import { SavedState } from './SavedState.tsx'

/** What came of what the evaluation before this one asked for. */
export function FollowUpScreen() {
  const { t } = useLingui()
  const { view, frame, live, waiting, send } = useEvaluationHere()
  useTitle(t`Uppföljning`, `${view.municipality} ${view.year}`)
  return (
    <div className="workspace-plain">
      <EvaluationBar
        at="followUp"
        saved={<SavedState room={undefined} waiting={waiting} live={live.state} />}
      />
      <main className="workspace-page">
        <FollowUp frame={frame} send={send} />
      </main>
    </div>
  )
}
