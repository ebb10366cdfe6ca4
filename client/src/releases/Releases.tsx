import { Plural, Trans } from '@lingui/react/macro'
import type { TeamView } from '@samsyn/scoring'
import { type ReactNode, useId, useState } from 'react'
import { type EvaluationFrame, type SendCommand, useReleases } from '../connection/index.ts'
import { Button, Skeleton } from '../ui/index.ts'
import { LiveSwitch } from './LiveSwitch.tsx'
import { Openings } from './Openings.tsx'
import { ReleaseDialog } from './ReleaseDialog.tsx'
import { ReleaseLine } from './ReleaseLine.tsx'
import { Shares } from './Shares.tsx'
import { nextNo, waitingRemarks } from './standing.ts'
import './releases.css'

interface Props {
  view: TeamView
  frame: EvaluationFrame
  send: SendCommand
  /** What came back: stands between what went out and the ways by which it did. */
  remarks: ReactNode
}

/** What the municipality may read, by which ways, and what it said. */
export function Releases({ view, frame, send, remarks }: Props) {
  const part = useReleases()
  const [releasing, setReleasing] = useState(false)
  if (!part) return <ReleasesSkeleton />
  const next = nextNo(part)
  const isLead = view.me.role === 'lead'
  const { unanswered } = waitingRemarks(part)
  return (
    <div className="releases">
      <header className="releases-head">
        <h1 data-focus-rest tabIndex={-1}>
          <Trans>Utkast</Trans>
        </h1>
        {part.may.includes('release') && (
          <Button kind="primary" onClick={() => setReleasing(true)}>
            <Trans>Släpp utkast {next} …</Trans>
          </Button>
        )}
        <p className="releases-soft">
          <Trans>
            Ett utkast är rapporten som den står när det släpps. Kommunen läser det på en egen sida
            och ser ingenting annat av arbetet.
          </Trans>
        </p>
        {view.phase === 'final' && (
          <p>
            <Trans>
              Rapporten är fastställd, och inga fler utkast släpps. Den läses på samma sida.
            </Trans>
          </p>
        )}
      </header>
      <Part title={<Trans>Släppta utkast</Trans>}>
        {part.releases.length === 0 ? (
          <p className="releases-soft">
            <Trans>Inget utkast är släppt ännu.</Trans>
          </p>
        ) : (
          <ol className="ui-list releases-list" reversed>
            {part.releases
              .toSorted((one, other) => other.no - one.no)
              .map((release) => (
                <ReleaseLine
                  key={release.no}
                  release={release}
                  part={part}
                  frame={frame}
                  send={send}
                />
              ))}
          </ol>
        )}
      </Part>
      {part.remarks.length > 0 && (
        <Part
          title={
            unanswered > 0 ? (
              <Plural
                value={unanswered}
                one="Synpunkter, # väntar på svar"
                other="Synpunkter, # väntar på svar"
              />
            ) : (
              <Trans>Synpunkter</Trans>
            )
          }
        >
          {remarks}
        </Part>
      )}
      {isLead && (
        <Part title={<Trans>Läsare</Trans>}>
          <Shares part={part} frame={frame} send={send} />
        </Part>
      )}
      <Part title={<Trans>Medan texten skrivs</Trans>}>
        <LiveSwitch part={part} send={send} />
      </Part>
      {isLead && (
        <Part title={<Trans>Öppningar</Trans>}>
          <Openings id={frame.id} />
        </Part>
      )}
      {releasing && (
        <ReleaseDialog
          part={part}
          evaluation={frame.id}
          send={send}
          onClose={() => setReleasing(false)}
        />
      )}
    </div>
  )
}

function Part({ title, children }: { title: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className="releases-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

/** Lines of the real list's height. */
function ReleasesSkeleton() {
  return (
    <div className="releases" role="status">
      <Skeleton width="30%" height="2rem" />
      <Skeleton width="80%" height="4rem" />
      <Skeleton width="80%" height="4rem" />
    </div>
  )
}
