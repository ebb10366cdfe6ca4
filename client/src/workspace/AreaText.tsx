import { Trans, useLingui } from '@lingui/react/macro'
import type { AreaView, Figure, TemplateArea } from '@samsyn/scoring'
import { type AreaRoom, closingWords, type RoomState } from '../connection/index.ts'
import { AreaNarrative, NarrativeSkeleton } from '../narrative/index.ts'
import { Button } from '../ui/index.ts'
import { useEvaluationHere } from './evaluation.ts'
import type { PanelRow } from './usePanelRow.ts'

interface Props {
  area: AreaView
  template: TemplateArea
  room: AreaRoom | undefined
  state: RoomState
  panel: PanelRow
}

/** The area's heading with its figure, and its texts. */
export function AreaText({ area, template, room, state, panel }: Props) {
  const { view, frame } = useEvaluationHere()
  const mayWrite =
    view.me.role === 'evaluator' && view.phase === 'open' && !area.recused && !state.ended
  const everSynced = state.connection === 'synced' || state.connection === 'offline'
  return (
    <>
      <header className="workspace-area-head">
        <h1 className="workspace-title" lang={frame.template.language}>
          <span className="workspace-soft">{area.no}</span> {template.name}
        </h1>
        <HeadFigure figure={area.figure} />
      </header>
      <Reading area={area} state={state} mayWrite={mayWrite} />
      {room && (everSynced || state.ended) ? (
        <AreaNarrative
          room={room}
          area={template}
          view={area}
          language={frame.template.language}
          mayWrite={mayWrite}
          selected={panel.row}
          onCaret={panel.follow}
          onPick={panel.pick}
        />
      ) : (
        <NarrativeSkeleton area={template} />
      )}
    </>
  )
}

function HeadFigure({ figure }: { figure: Figure }) {
  return figure.state === 'complete' ? (
    <p className="workspace-head-figure">
      <strong>{figure.points}</strong>/{figure.maximum}
      <span className="workspace-soft">{figure.percent} %</span>
    </p>
  ) : (
    <p className="workspace-head-figure">
      <strong>–</strong>/{figure.maximum}
      <span className="workspace-soft">
        <Trans>
          {figure.soFar} så långt, {figure.missing} av {figure.of} kvar
        </Trans>
      </span>
    </p>
  )
}

/** Why the text cannot be written in, where that is so. */
function Reading({ area, state, mayWrite }: Pick<Props, 'area' | 'state'> & { mayWrite: boolean }) {
  const { t } = useLingui()
  const { view } = useEvaluationHere()
  if (state.ended)
    return (
      <div className="workspace-note workspace-note-bad" role="alert">
        <p>
          <strong>{t(closingWords[state.ended].title)}.</strong> {t(closingWords[state.ended].what)}
        </p>
        <Button size="small" onClick={() => location.reload()}>
          <Trans>Läs in sidan igen</Trans>
        </Button>
      </div>
    )
  if (mayWrite) return null
  return (
    <p className="workspace-note">
      {view.phase !== 'open' ? (
        <Trans>Utvärderingen är stängd för ändringar. Du läser.</Trans>
      ) : area.recused ? (
        <Trans>Du är jävig i det här området och läser utan att skriva.</Trans>
      ) : (
        <Trans>Utvärderarna skriver texten. Du läser.</Trans>
      )}
    </p>
  )
}
