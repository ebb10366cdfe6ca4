import { useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTitle } from '../ui/index.ts'
import { Versions, versionsSearch } from '../versions/index.ts'
import { EvaluationBar } from './EvaluationBar.tsx'
import { useEvaluationHere } from './evaluation.ts'
import { SavedState } from './SavedState.tsx'

/** Earlier states of the texts, and which two of them stand beside each other. */
export function VersionsScreen() {
  const { t } = useLingui()
  const { id, view, frame, live, waiting } = useEvaluationHere()
  // Read once more: the router keeps what its own reading left out.
  const search = versionsSearch({ ...useSearch({ from: '/e/$id/versions' }) })
  const navigate = useNavigate()
  useTitle(t`Versioner`, `${view.municipality} ${view.year}`)
  return (
    <div className="workspace-plain">
      <EvaluationBar
        at="versions"
        saved={<SavedState room={undefined} waiting={waiting} live={live.state} />}
      />
      <main className="workspace-page">
        <Versions
          frame={frame}
          search={search}
          onSearch={(chosen) =>
            void navigate({
              to: '/e/$id/versions',
              params: { id },
              search: chosen,
              replace: true,
              resetScroll: false,
            })
          }
        />
      </main>
    </div>
  )
}
