import { useLingui } from '@lingui/react/macro'
import { Checks } from '../checks/index.ts'
import { useSections } from '../connection/index.ts'
import { useTitle } from '../ui/index.ts'
import { EvaluationBar } from './EvaluationBar.tsx'
import { useEvaluationHere } from './evaluation.ts'
import { SavedState } from './SavedState.tsx'
import { versionsOf } from './versionsOf.ts'

/** What to look at before the report goes out. */
export function ChecksScreen() {
  const { t } = useLingui()
  const { view, frame, live, waiting, send } = useEvaluationHere()
  useTitle(t`Kontroller`, `${view.municipality} ${view.year}`)
  return (
    <div className="workspace-plain">
      <EvaluationBar
        at="checks"
        saved={<SavedState room={undefined} waiting={waiting} live={live.state} />}
      />
      <main className="workspace-page">
        <Checks
          frame={frame}
          sections={useSections()}
          moved={`${view.version} ${versionsOf(live.beside)}`}
          send={send}
        />
      </main>
    </div>
  )
}
