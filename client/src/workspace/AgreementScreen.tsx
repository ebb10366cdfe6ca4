import { useLingui } from '@lingui/react/macro'
import { Agreement } from '../agreement/index.ts'
import { useTitle } from '../ui/index.ts'
import { EvaluationBar } from './EvaluationBar.tsx'
import { useEvaluationHere } from './evaluation.ts'
import { SavedState } from './SavedState.tsx'
import { useRowLinks } from './useRowLinks.ts'

/** How alike the evaluators judged. */
export function AgreementScreen() {
  const { t } = useLingui()
  const { view, frame, live, waiting } = useEvaluationHere()
  const { hrefFor, followed } = useRowLinks()
  useTitle(t`Överensstämmelse`, `${view.municipality} ${view.year}`)
  return (
    <div className="workspace-plain">
      <EvaluationBar
        at="agreement"
        saved={<SavedState room={undefined} waiting={waiting} live={live.state} />}
      />
      <main className="workspace-page" onClickCapture={followed}>
        <Agreement view={view} frame={frame} hrefFor={hrefFor} />
      </main>
    </div>
  )
}
