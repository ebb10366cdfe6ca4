import { Trans, useLingui } from '@lingui/react/macro'
import type { TeamView } from '@samsyn/scoring'
import { type ReactNode, useState } from 'react'
import type { EvaluationFrame, SendCommand } from '../connection/index.ts'
import { Button } from '../ui/index.ts'
import { ToleranceDialog } from './ToleranceDialog.tsx'

interface Props {
  view: TeamView
  frame: EvaluationFrame
  send: SendCommand
}

/** What was fixed when the evaluation was made, and the one figure that may still move. */
export function Terms({ view, frame, send }: Props) {
  const { t, i18n } = useLingui()
  const [changing, setChanging] = useState(false)
  const { assessmentDate: date } = view
  return (
    <dl className="team-terms">
      <Term what={<Trans>Mall</Trans>} value={frame.template.title} />
      <Term
        what={<Trans>Bedömningsdatum</Trans>}
        value={date ? i18n.date(`${date}T12:00:00`, { dateStyle: 'long' }) : t`inget`}
        note={date && <Trans>Underlag daterat därefter ger aldrig poäng.</Trans>}
      />
      <Term
        what={<Trans>Bedömningarna öppnas</Trans>}
        value={
          view.reveal === 'area' ? (
            <Trans>Ett område i taget</Trans>
          ) : (
            <Trans>En delfråga i taget</Trans>
          )
        }
      />
      <Term
        what={<Trans>Tolerans</Trans>}
        value={
          <>
            {view.tolerance} %
            {view.may.includes('setTolerance') && (
              <Button size="small" onClick={() => setChanging(true)}>
                <Trans>Ändra toleransen …</Trans>
              </Button>
            )}
          </>
        }
        note={<ToleranceNote view={view} />}
      />
      {changing && (
        <ToleranceDialog now={view.tolerance} send={send} onClose={() => setChanging(false)} />
      )}
    </dl>
  )
}

function ToleranceNote({ view }: { view: TeamView }) {
  if (view.toleranceFixed)
    return <Trans>Ligger fast sedan den första bedömningen lämnades in.</Trans>
  if (view.phase !== 'open') return <Trans>Ligger fast: utvärderingen pågår inte längre.</Trans>
  if (view.me.role === 'lead') return <Trans>Kan ändras fram till den första inlämningen.</Trans>
  return <Trans>Granskningsledaren kan ändra den fram till den första inlämningen.</Trans>
}

function Term({ what, value, note }: { what: ReactNode; value: ReactNode; note?: ReactNode }) {
  return (
    <div className="team-term">
      <dt>{what}</dt>
      <dd>
        <span className="team-value">{value}</span>
        {note && <span className="team-soft">{note}</span>}
      </dd>
    </div>
  )
}
