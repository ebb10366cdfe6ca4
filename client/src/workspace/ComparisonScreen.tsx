import { useLingui } from '@lingui/react/macro'
import { Comparing } from '../comparing/index.ts'
import { useTitle } from '../ui/index.ts'
import { EvaluationBar } from './EvaluationBar.tsx'
import { useEvaluationHere } from './evaluation.ts'
import { SavedState } from './SavedState.tsx'

/** What the report is shown beside. */
export function ComparisonScreen() {
  const { t } = useLingui()
  const { view, frame, live, waiting, send } = useEvaluationHere()
  useTitle(t`Jämförelse`, `${view.municipality} ${view.year}`)
  return (
    <div className="workspace-plain">
      <EvaluationBar
        at="comparison"
        saved={<SavedState room={undefined} waiting={waiting} live={live.state} />}
      />
      <main className="workspace-page">
        <Comparing frame={frame} send={send} />
      </main>
    </div>
  )
}
