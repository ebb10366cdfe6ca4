import { Plural, Trans } from '@lingui/react/macro'
import type { FollowUpPart } from '@samsyn/scoring'
import { useId } from 'react'
import { type EvaluationFrame, type SendCommand, useFollowUp } from '../connection/index.ts'
import { Skeleton, StateMark } from '../ui/index.ts'
import { ImprovementLine } from './ImprovementLine.tsx'
import { type AreaFollowedUp, byArea, progressOf } from './progress.ts'
import './followUp.css'

interface Props {
  frame: EvaluationFrame
  send: SendCommand
}

/** U3. What came of what the evaluation before this one asked for. */
export function FollowUp({ frame, send }: Props) {
  const part = useFollowUp()
  if (!part) return <FollowUpSkeleton />
  return (
    <article className="follow-up">
      <header className="follow-up-head">
        <h1>
          <Trans>Uppföljning</Trans>
        </h1>
        <Head part={part} />
      </header>
      {byArea(part, frame.template).map((area) => (
        <AreaPart key={area.no} area={area} frame={frame} send={send} />
      ))}
    </article>
  )
}

function Head({ part }: { part: FollowUpPart }) {
  const { answered, all } = progressOf(part)
  if (!part.from)
    return (
      <p className="follow-up-soft">
        <Trans>
          Den här utvärderingen utgår inte från någon tidigare. Inget finns att följa upp.
        </Trans>
      </p>
    )
  const { year } = part.from
  if (all === 0)
    return (
      <p className="follow-up-soft">
        <Trans>
          Från utvärderingen {year} är bara poängen kända, inte vad den bad kommunen att förbättra.
        </Trans>
      </p>
    )
  return (
    <>
      <p className="follow-up-soft">
        <Trans>
          Det här bad utvärderingen {year} kommunen att förbättra. Svara vad som har hänt sedan
          dess. Svaren står i rapporten.
        </Trans>
      </p>
      <p role="status">
        {answered === all ? (
          <StateMark state="agreed">
            <Trans>Allt är uppföljt</Trans>
          </StateMark>
        ) : (
          <Plural
            value={all}
            one={`${answered} av # är uppföljt`}
            other={`${answered} av # är uppföljda`}
          />
        )}
      </p>
    </>
  )
}

interface AreaProps extends Props {
  area: AreaFollowedUp
}

function AreaPart({ area: { no, name, improvements }, frame, send }: AreaProps) {
  const id = useId()
  return (
    <section className="follow-up-area" aria-labelledby={id}>
      <h2 id={id}>
        {no}. {name}
      </h2>
      <ul className="ui-list">
        {improvements.map((improvement) => (
          <ImprovementLine
            key={improvement.no}
            improvement={improvement}
            frame={frame}
            send={send}
          />
        ))}
      </ul>
    </section>
  )
}

/** Lines of the real list's height. */
function FollowUpSkeleton() {
  return (
    <div className="follow-up" role="status">
      <Skeleton width="30%" height="2rem" />
      <Skeleton width="80%" height="8rem" />
      <Skeleton width="80%" height="8rem" />
    </div>
  )
}
