import { Trans, useLingui } from '@lingui/react/macro'
import { summaryTexts } from '@samsyn/document'
import { useSearch } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { useMargin, useRoom } from '../connection/index.ts'
import {
  NarrativeSkeleton,
  PassagesContext,
  SummaryNarrative,
  useSummaryWords,
} from '../narrative/index.ts'
import { ScoreProfile } from '../overview/index.ts'
import { RoomActs, SectionLine } from '../sections/index.ts'
import { useMedia, useTitle } from '../ui/index.ts'
import { AreaList } from './AreaList.tsx'
import { AreaMenu } from './AreaMenu.tsx'
import { CommentOnSelection } from './CommentOnSelection.tsx'
import { CommentsButton } from './CommentsButton.tsx'
import { EvaluationBar } from './EvaluationBar.tsx'
import { useEvaluationHere } from './evaluation.ts'
import { HeadFigure } from './HeadFigure.tsx'
import { Pane, type PaneTabOf } from './Pane.tsx'
import { ReadingNote } from './ReadingNote.tsx'
import { SavedState } from './SavedState.tsx'
import { useCommenting } from './useCommenting.ts'
import { useComments } from './useComments.tsx'
import { useEvidenceTab } from './useEvidenceTab.tsx'
import { useReportTab } from './useReportTab.tsx'
import { useTextInSight } from './useTextInSight.ts'
import { useTextsBeside } from './useTextsBeside.ts'
import { WithSections } from './WithSections.tsx'

/** Chapter 2: its texts, and beside them what they are about. */
export function SummaryScreen() {
  const { t } = useLingui()
  const words = useSummaryWords()
  const { id, view, frame, live, waiting, setTab, chooseThread } = useEvaluationHere()
  const text = useRoom(id, 'summary')
  const { room, state } = text
  const wide = useMedia('(min-width: 64rem)')
  const [open, setOpen] = useState(false)
  const standing = room && (state.connection !== 'connecting' || state.ended) ? room : undefined
  const { passages, beside, remarked } = useTextsBeside({
    held: standing,
    room: 'summary',
    roots: summaryTexts,
    onPane: setOpen,
  })
  const mayComment = useMargin('summary')?.may.includes('comment') ?? false
  const onBegin = useCallback(() => {
    chooseThread(undefined)
    setTab('comments')
    setOpen(true)
  }, [chooseThread, setTab])
  const commenting = useCommenting({ room: 'summary', passages, onBegin })
  const comments = useComments('summary', summaryTexts, beside, remarked)
  const evidence = useEvidenceTab({ room: 'summary', passages, subQuestion: undefined })
  const report = useReportTab('summary')
  const recused = view.areas.every((area) => area.recused)
  const mayWrite = view.me.role === 'evaluator' && view.phase === 'open' && !recused && !state.ended
  const { at, on } = useSearch({ from: '/e/$id/summary' })
  useTextInSight(at, on, passages)
  useTitle(t`Sammanfattning`, `${view.municipality} ${view.year}`)
  const points: PaneTabOf = {
    key: 'points',
    name: t`Poäng`,
    paneName: t`Poäng`,
    content: () => (
      <div className="workspace-beside">
        <ScoreProfile view={view} frame={frame} />
      </div>
    ),
  }
  return (
    <div className="workspace">
      <EvaluationBar
        at="areas"
        saved={<SavedState room={text} waiting={waiting} live={live.state} />}
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
          {room && passages ? (
            <WithSections>
              <PassagesContext value={passages}>
                <RoomActs room="summary" />
                <SummaryNarrative
                  room={room}
                  language={frame.template.language}
                  mayWrite={mayWrite}
                  onComment={mayComment ? commenting.begin : undefined}
                  under={(root) => <SectionLine on={{ room: 'summary', root }} />}
                />
              </PassagesContext>
            </WithSections>
          ) : (
            <NarrativeSkeleton headings={summaryTexts.map((name) => words[name].heading)} />
          )}
          {passages && mayComment && <CommentOnSelection commenting={commenting} />}
        </main>
        <Pane
          tabs={wide ? [points, comments.tab, evidence, report] : [comments.tab, evidence, report]}
          wide={wide}
          open={open}
          onOpen={setOpen}
          below={
            <CommentsButton
              count={comments.open}
              onOpen={() => {
                setTab('comments')
                setOpen(true)
              }}
            />
          }
        />
      </div>
    </div>
  )
}
