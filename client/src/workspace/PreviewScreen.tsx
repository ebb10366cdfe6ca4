import { useLingui } from '@lingui/react/macro'
import { Preview } from '../preview/index.ts'
import { useTitle } from '../ui/index.ts'
import { EvaluationBar } from './EvaluationBar.tsx'
import { useEvaluationHere } from './evaluation.ts'
import { SavedState } from './SavedState.tsx'
import { useReportNow } from './useReportNow.ts'

/** The report as it would go out now. */
export function PreviewScreen() {
  const { t } = useLingui()
  const { view, live, waiting } = useEvaluationHere()
  const now = useReportNow()
  useTitle(t`Förhandsvisning`, `${view.municipality} ${view.year}`)
  return (
    <div className="workspace">
      <EvaluationBar
        at="preview"
        saved={<SavedState room={undefined} waiting={waiting} live={live.state} />}
      />
      <main className="workspace-whole">
        <Preview {...now} />
      </main>
    </div>
  )
}
