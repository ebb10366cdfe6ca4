import { useLingui } from '@lingui/react/macro'
import { useReleases } from '../connection/index.ts'
import { Releases } from '../releases/index.ts'
import { RemarkList } from '../remarks/index.ts'
import { useTitle } from '../ui/index.ts'
import { EvaluationBar } from './EvaluationBar.tsx'
import { useEvaluationHere } from './evaluation.ts'
import { SavedState } from './SavedState.tsx'

/** What goes out to the municipality, and what comes back. */
export function ReleasesScreen() {
  const { t } = useLingui()
  const { view, frame, live, waiting, send, remark, chooseRemark } = useEvaluationHere()
  const part = useReleases()
  useTitle(t`Utkast`, `${view.municipality} ${view.year}`)
  return (
    <div className="workspace-plain">
      <EvaluationBar
        at="releases"
        saved={<SavedState room={undefined} waiting={waiting} live={live.state} />}
      />
      <main className="workspace-page">
        <Releases
          view={view}
          frame={frame}
          send={send}
          remarks={
            part && (
              <RemarkList
                remarks={part.remarks}
                part={part}
                frame={frame}
                send={send}
                chosen={remark}
                onChoose={chooseRemark}
              />
            )
          }
        />
      </main>
    </div>
  )
}
