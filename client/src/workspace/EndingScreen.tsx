import { useLingui } from '@lingui/react/macro'
import { useEnding, useSections } from '../connection/index.ts'
import { Ending } from '../ending/index.ts'
import { useTitle } from '../ui/index.ts'
import { EvaluationBar } from './EvaluationBar.tsx'
import { useEvaluationHere } from './evaluation.ts'
import { SavedState } from './SavedState.tsx'
import { versionsOf } from './versionsOf.ts'

/** The end of the report: what is lacking, finalising, and what was finalised. */
export function EndingScreen() {
  const { t } = useLingui()
  const { view, frame, live, waiting, send, chooseThread } = useEvaluationHere()
  useTitle(t`Fastställ rapporten`, `${view.municipality} ${view.year}`)
  return (
    <div className="workspace-plain">
      <EvaluationBar
        at="ending"
        saved={<SavedState room={undefined} waiting={waiting} live={live.state} />}
      />
      <main className="workspace-page">
        <Ending
          view={view}
          frame={frame}
          part={useEnding()}
          sections={useSections()}
          moved={`${view.version} ${versionsOf(live.beside)}`}
          send={send}
          onThread={chooseThread}
        />
      </main>
    </div>
  )
}
