import { Trans, useLingui } from '@lingui/react/macro'
import { summaryTexts } from '@samsyn/document'
import { useSearch } from '@tanstack/react-router'
import { useRoom } from '../connection/index.ts'
import { NarrativeSkeleton, SummaryNarrative, useSummaryWords } from '../narrative/index.ts'
import { ScoreProfile } from '../overview/index.ts'
import { useTitle } from '../ui/index.ts'
import { AreaList } from './AreaList.tsx'
import { AreaMenu } from './AreaMenu.tsx'
import { EvaluationBar } from './EvaluationBar.tsx'
import { useEvaluationHere } from './evaluation.ts'
import { HeadFigure } from './HeadFigure.tsx'
import { ReadingNote } from './ReadingNote.tsx'
import { SavedState } from './SavedState.tsx'
import { useTextInSight } from './useTextInSight.ts'

/** Chapter 2: its texts, and beside them what they are about. */
export function SummaryScreen() {
  const { t } = useLingui()
  const words = useSummaryWords()
  const { id, view, frame, live, waiting } = useEvaluationHere()
  const { room, state } = useRoom(id, 'summary')
  const recused = view.areas.every((area) => area.recused)
  const mayWrite = view.me.role === 'evaluator' && view.phase === 'open' && !recused && !state.ended
  const { at } = useSearch({ from: '/e/$id/summary' })
  useTextInSight(
    at,
    room !== undefined && (state.connection !== 'connecting' || state.ended !== undefined),
  )
  useTitle(t`Sammanfattning`, `${view.municipality} ${view.year}`)
  return (
    <div className="workspace">
      <EvaluationBar
        at="areas"
        saved={<SavedState room={state} waiting={waiting} live={live.state} />}
      >
        <AreaMenu current={t`Sammanfattning`} />
      </EvaluationBar>
      <div className="workspace-columns">
        <div className="workspace-areas">
          <AreaList />
        </div>
        <main className="workspace-text" tabIndex={-1}>
          <header className="workspace-area-head">
            <h1 className="workspace-title">
              <Trans>Sammanfattning</Trans>
            </h1>
            <HeadFigure figure={view.total} />
          </header>
          <ReadingNote state={state} mayWrite={mayWrite} recused={recused} />
          {room && (state.connection !== 'connecting' || state.ended) ? (
            <SummaryNarrative room={room} language={frame.template.language} mayWrite={mayWrite} />
          ) : (
            <NarrativeSkeleton headings={summaryTexts.map((name) => words[name].heading)} />
          )}
        </main>
        <aside className="workspace-panel workspace-beside" aria-label={t`Poäng`}>
          <ScoreProfile view={view} frame={frame} />
        </aside>
      </div>
    </div>
  )
}
