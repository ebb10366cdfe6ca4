import { useLingui } from '@lingui/react/macro'
import { useMargins, useOutlines, useSections } from '../connection/index.ts'
import { Board } from '../sections/index.ts'
import { Skeleton, useTitle } from '../ui/index.ts'
import { EvaluationBar } from './EvaluationBar.tsx'
import { useEvaluationHere } from './evaluation.ts'
import { SavedState } from './SavedState.tsx'

/** How far every text of the report has come. */
export function BoardScreen() {
  const { t } = useLingui()
  const { id, view, frame, live, waiting } = useEvaluationHere()
  const sections = useSections()
  const margins = useMargins()
  const outlines = useOutlines()
  useTitle(t`Tavla`, `${view.municipality} ${view.year}`)
  return (
    <div className="workspace-plain">
      <EvaluationBar
        at="board"
        saved={<SavedState room={undefined} waiting={waiting} live={live.state} />}
      />
      <main className="workspace-page">
        {sections ? (
          <Board
            id={id}
            view={view}
            frame={frame}
            sections={sections}
            margins={[...margins.values()]}
            outlines={[...outlines.values()]}
            now={Date.now()}
          />
        ) : (
          <div role="status" aria-label={t`Hämtar tavlan`}>
            <Skeleton width="12rem" height="2rem" />
            <Skeleton height="14rem" />
          </div>
        )}
      </main>
    </div>
  )
}
