import { useLingui } from '@lingui/react/macro'
import type { AreaView, TemplateArea } from '@samsyn/scoring'
import type { Room, RoomState } from '../connection/index.ts'
import {
  AreaNarrative,
  NarrativeSkeleton,
  type Passages,
  PassagesContext,
} from '../narrative/index.ts'
import { RoomActs, SectionLine } from '../sections/index.ts'
import { useEvaluationHere } from './evaluation.ts'
import { HeadFigure } from './HeadFigure.tsx'
import { ReadingNote } from './ReadingNote.tsx'
import type { Commenting } from './useCommenting.ts'
import type { PanelRow } from './usePanelRow.ts'
import { useTextInSight } from './useTextInSight.ts'
import { WithSections } from './WithSections.tsx'

interface Props {
  area: AreaView
  template: TemplateArea
  room: Room | undefined
  state: RoomState
  panel: PanelRow
  /** The text to bring into sight, and what in it. */
  at: string | undefined
  on: string | undefined
  /** What of the texts is spoken of beside them; undefined until they can be shown. */
  passages: Passages | undefined
  /** Something is to be said of a text; undefined for who may not. */
  onComment: Commenting['begin'] | undefined
  /** What a strength or an improvement rests on was asked for. */
  onPoint: (point: string) => void
}

/** The area's heading with its figure, and its texts. */
export function AreaText({
  area,
  template,
  room,
  state,
  panel,
  at,
  on,
  passages,
  onComment,
  onPoint,
}: Props) {
  const { t } = useLingui()
  const { view, frame } = useEvaluationHere()
  const mayWrite =
    view.me.role === 'evaluator' && view.phase === 'open' && !area.recused && !state.ended
  const headings = [t`Allmänt`, ...template.sections.map(({ heading }) => heading)]
  useTextInSight(at, on, passages)
  return (
    <>
      <header className="workspace-area-head">
        <h1 className="workspace-title" lang={frame.template.language}>
          <span className="workspace-soft">{area.no}</span> {template.name}
        </h1>
        <HeadFigure figure={area.figure} />
      </header>
      <ReadingNote state={state} mayWrite={mayWrite} recused={area.recused} />
      {room && passages ? (
        <WithSections>
          <PassagesContext value={passages}>
            <RoomActs room={`area-${area.no}`} />
            <AreaNarrative
              room={room}
              area={template}
              view={area}
              template={frame.template.id}
              language={frame.template.language}
              mayWrite={mayWrite}
              selected={panel.row}
              onCaret={panel.follow}
              onPick={panel.pick}
              onPointLinks={onPoint}
              onComment={onComment}
              under={(root) => <SectionLine on={{ room: `area-${area.no}`, root }} />}
            />
          </PassagesContext>
        </WithSections>
      ) : (
        <NarrativeSkeleton headings={headings} />
      )}
    </>
  )
}
