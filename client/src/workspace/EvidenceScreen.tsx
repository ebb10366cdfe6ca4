import { useLingui } from '@lingui/react/macro'
import { seedEvidence } from '@samsyn/document'
import { MOST_EVIDENCE } from '@samsyn/scoring'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEvidence, useRoom } from '../connection/index.ts'
import { Register, registerSearch } from '../evidence/index.ts'
import { useTitle } from '../ui/index.ts'
import { EvaluationBar } from './EvaluationBar.tsx'
import { useEvaluationHere } from './evaluation.ts'
import { SavedState } from './SavedState.tsx'
import { useEvidenceWays } from './useEvidenceWays.ts'
import { useRowLinks } from './useRowLinks.ts'

/** The register of what the evaluation rests on. */
export function EvidenceScreen() {
  const { t } = useLingui()
  const { id, view, frame, live, waiting, send } = useEvaluationHere()
  const search = registerSearch({ ...useSearch({ from: '/e/$id/evidence' }) })
  const notes = useRoom(id, 'evidence', () => seedEvidence(MOST_EVIDENCE))
  const navigate = useNavigate()
  const part = useEvidence()
  const ways = useEvidenceWays()
  const { followed } = useRowLinks()
  useTitle(t`Underlag`, `${view.municipality} ${view.year}`)
  return (
    <div className="workspace-plain">
      <EvaluationBar
        at="evidence"
        saved={<SavedState room={notes} waiting={waiting} live={live.state} />}
      />
      <main className="workspace-page" onClickCapture={followed}>
        <Register
          part={part}
          notes={notes}
          view={view}
          frame={frame}
          send={send}
          ways={ways}
          search={search}
          onSearch={(sought) =>
            void navigate({
              to: '/e/$id/evidence',
              params: { id },
              search: sought,
              replace: true,
              resetScroll: false,
            })
          }
        />
      </main>
    </div>
  )
}
