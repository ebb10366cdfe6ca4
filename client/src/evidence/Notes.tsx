import { Trans, useLingui } from '@lingui/react/macro'
import { noteOn } from '@samsyn/document'
import type { EvidenceNo, TeamView } from '@samsyn/scoring'
import { useId } from 'react'
import type { EvaluationFrame, HeldRoom } from '../connection/index.ts'
import { TextEditor } from '../narrative/index.ts'
import { Skeleton } from '../ui/index.ts'

interface Props {
  no: EvidenceNo
  held: HeldRoom
  view: TeamView
  frame: EvaluationFrame
}

/** What was said or what stands in it, written together in the team's own words. */
export function Notes({ no, held: { room, state }, view, frame }: Props) {
  const { t } = useLingui()
  const id = useId()
  const recused = view.areas.every((area) => area.recused)
  const mayWrite = view.me.role === 'evaluator' && view.phase === 'open' && !recused && !state.ended
  return (
    <section className="evidence-notes" aria-labelledby={id}>
      <h2 id={id}>
        <Trans>Anteckningar</Trans>
      </h2>
      {room && (state.connection !== 'connecting' || state.ended) ? (
        <TextEditor
          room={room}
          fragment={noteOn(room.doc, no)}
          labelledBy={id}
          language={frame.template.language}
          placeholder={mayWrite ? t`Skriv vad som sades eller står där.` : t`Ingen text ännu.`}
          mayWrite={mayWrite}
          slashMenu
        />
      ) : (
        <div role="status" aria-label={t`Hämtar anteckningarna`}>
          <Skeleton width="80%" height="1.25rem" />
        </div>
      )}
    </section>
  )
}
