import { useLingui } from '@lingui/react/macro'
import type { AreaView, TemplateArea } from '@samsyn/scoring'
import type { Room, RoomState } from '../connection/index.ts'
import { AreaNarrative, NarrativeSkeleton } from '../narrative/index.ts'
import { RoomActs, SectionLine } from '../sections/index.ts'
import { useEvaluationHere } from './evaluation.ts'
import { HeadFigure } from './HeadFigure.tsx'
import { ReadingNote } from './ReadingNote.tsx'
import type { PanelRow } from './usePanelRow.ts'
import { useTextInSight } from './useTextInSight.ts'
import { WithSections } from './WithSections.tsx'

interface Props {
  area: AreaView
  template: TemplateArea
  room: Room | undefined
  state: RoomState
  panel: PanelRow
  /** The text to bring into sight. */
  at: string | undefined
}

/** The area's heading with its figure, and its texts. */
export function AreaText({ area, template, room, state, panel, at }: Props) {
  const { t } = useLingui()
  const { view, frame } = useEvaluationHere()
  const mayWrite =
    view.me.role === 'evaluator' && view.phase === 'open' && !area.recused && !state.ended
  const headings = [t`Allmänt`, ...template.sections.map(({ heading }) => heading)]
  const everSynced = state.connection === 'synced' || state.connection === 'offline'
  const standing = room !== undefined && (everSynced || state.ended !== undefined)
  useTextInSight(at, standing)
  return (
    <>
      <header className="workspace-area-head">
        <h1 className="workspace-title" lang={frame.template.language}>
          <span className="workspace-soft">{area.no}</span> {template.name}
        </h1>
        <HeadFigure figure={area.figure} />
      </header>
      <ReadingNote state={state} mayWrite={mayWrite} recused={area.recused} />
      {room && (everSynced || state.ended) ? (
        <WithSections>
          <RoomActs room={`area-${area.no}`} />
          <AreaNarrative
            room={room}
            area={template}
            view={area}
            language={frame.template.language}
            mayWrite={mayWrite}
            selected={panel.row}
            onCaret={panel.follow}
            onPick={panel.pick}
            under={(root) => <SectionLine on={{ room: `area-${area.no}`, root }} />}
          />
        </WithSections>
      ) : (
        <NarrativeSkeleton headings={headings} />
      )}
    </>
  )
}
