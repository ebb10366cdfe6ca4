import { useLingui } from '@lingui/react/macro'
import { useMargins } from '../connection/index.ts'
import { AllMargins } from '../margin/index.ts'
import { RemarksWaiting } from '../remarks/index.ts'
import { useTitle } from '../ui/index.ts'
import { EvaluationBar } from './EvaluationBar.tsx'
import { useEvaluationHere } from './evaluation.ts'
import { SavedState } from './SavedState.tsx'

/** What is said beside all texts of the report. */
export function CommentsScreen() {
  const { t } = useLingui()
  const { id, view, frame, live, waiting, send, thread, chooseThread } = useEvaluationHere()
  const margins = useMargins()
  useTitle(t`Kommentarer`, `${view.municipality} ${view.year}`)
  return (
    <div className="workspace-plain">
      <EvaluationBar
        at="comments"
        saved={<SavedState room={undefined} waiting={waiting} live={live.state} />}
      />
      <main className="workspace-page">
        <RemarksWaiting id={id} />
        <AllMargins
          id={id}
          view={view}
          frame={frame}
          send={send}
          margins={margins}
          offline={live.state === 'offline'}
          selected={thread}
          select={chooseThread}
        />
      </main>
    </div>
  )
}
