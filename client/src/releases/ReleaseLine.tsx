import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReleasesPart } from '@samsyn/scoring'
import { useState } from 'react'
import type { EvaluationFrame, SendCommand } from '../connection/index.ts'
import { Button, FleetingButton, StateMark } from '../ui/index.ts'
import { shortName } from '../words/index.ts'
import { DeadlineDialog } from './DeadlineDialog.tsx'
import { remarksOn } from './standing.ts'
import { useDaySaid } from './useDaySaid.ts'
import { WithdrawDialog } from './WithdrawDialog.tsx'

interface Props {
  release: ReleasesPart['releases'][number]
  part: ReleasesPart
  frame: EvaluationFrame
  send: SendCommand
}

/** One draft: when it went out and with what, until when it may be answered, and what can be done. */
export function ReleaseLine({ release, part, frame, send }: Props) {
  const { t } = useLingui()
  const day = useDaySaid()
  const [asking, setAsking] = useState<'deadline' | 'withdraw'>()
  const { no, by, at, scores, note, withdrawn } = release
  const [who, when] = [shortName(frame, by), day(at)]
  const close = () => setAsking(undefined)
  return (
    <li className="releases-line" data-withdrawn={withdrawn ? '' : undefined}>
      <div className="releases-what">
        <h3>
          <Trans>Utkast {no}</Trans>
        </h3>
        <p className="releases-soft">
          {scores ? (
            <Trans>
              Med poäng · släppt {when} av {who}
            </Trans>
          ) : (
            <Trans>
              Utan poäng · släppt {when} av {who}
            </Trans>
          )}
        </p>
        {withdrawn ? (
          <Withdrawn withdrawn={withdrawn} frame={frame} />
        ) : (
          <>
            <RemarksLine release={release} part={part} />
            {note !== '' && <blockquote className="releases-note">{note}</blockquote>}
          </>
        )}
      </div>
      <div className="ui-acts">
        <a
          className="ui-button ui-button-small"
          href={`/api/evaluations/${frame.id}/releases/${no}`}
          target="_blank"
          rel="noreferrer"
          aria-label={t`Läs utkast ${no}, i en ny flik`}
        >
          <Trans>Läs</Trans>
        </a>
        {!withdrawn && part.may.includes('setRemarksUntil') && (
          <Button size="small" onClick={() => setAsking('deadline')}>
            <Trans>Ändra sista dag …</Trans>
          </Button>
        )}
        {!withdrawn && part.may.includes('withdrawRelease') && (
          <FleetingButton size="small" onClick={() => setAsking('withdraw')}>
            <Trans>Återkalla …</Trans>
          </FleetingButton>
        )}
      </div>
      {asking === 'deadline' && <DeadlineDialog release={release} send={send} onClose={close} />}
      {asking === 'withdraw' && <WithdrawDialog no={no} send={send} onClose={close} />}
    </li>
  )
}

function RemarksLine({ release, part }: { release: Props['release']; part: ReleasesPart }) {
  const day = useDaySaid()
  const count = part.remarks.filter((remark) => remark.release === release.no).length
  const until = release.remarksUntil === null ? '' : day(release.remarksUntil)
  return (
    <p>
      {
        {
          open: <Trans>Tar emot synpunkter till och med {until}</Trans>,
          over: <Trans>Synpunkter togs emot till och med {until}</Trans>,
          none: <Trans>Tar inte emot synpunkter</Trans>,
        }[remarksOn(release, Date.now())]
      }
      {count > 0 && (
        <>
          {' · '}
          <Plural value={count} one="# synpunkt" other="# synpunkter" />
        </>
      )}
    </p>
  )
}

function Withdrawn({
  withdrawn,
  frame,
}: {
  withdrawn: NonNullable<Props['release']['withdrawn']>
  frame: EvaluationFrame
}) {
  const day = useDaySaid()
  const [who, when] = [shortName(frame, withdrawn.by), day(withdrawn.at)]
  return (
    <>
      <p>
        <StateMark state="blocked">
          <Trans>Återkallat</Trans>
        </StateMark>{' '}
        <span className="releases-soft">
          {when}, {who}
        </span>
      </p>
      <blockquote className="releases-note">{withdrawn.reason}</blockquote>
    </>
  )
}
