import { useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { filterSearch, Trail } from '../trail/index.ts'
import { useTitle } from '../ui/index.ts'
import { EvaluationBar } from './EvaluationBar.tsx'
import { useEvaluationHere } from './evaluation.ts'
import { SavedState } from './SavedState.tsx'
import { useRowLinks } from './useRowLinks.ts'

/** What has happened in the evaluation, and what of it one looks for. */
export function TrailScreen() {
  const { t } = useLingui()
  const { id, view, frame, live, waiting } = useEvaluationHere()
  // Read once more: the router keeps what its own reading left out.
  const search = filterSearch({ ...useSearch({ from: '/e/$id/trail' }) })
  const navigate = useNavigate()
  const { hrefFor, followed } = useRowLinks()
  useTitle(t`Historik`, `${view.municipality} ${view.year}`)
  return (
    <div className="workspace-plain">
      <EvaluationBar
        at="trail"
        saved={<SavedState room={undefined} waiting={waiting} live={live.state} />}
      />
      <main className="workspace-page" onClickCapture={followed}>
        <Trail
          view={view}
          frame={frame}
          search={search}
          onSearch={(sought) =>
            void navigate({
              to: '/e/$id/trail',
              params: { id },
              search: sought,
              replace: true,
              resetScroll: false,
            })
          }
          hrefFor={hrefFor}
        />
      </main>
    </div>
  )
}
