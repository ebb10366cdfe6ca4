import { Trans, useLingui } from '@lingui/react/macro'
import type { ReleasesPart } from '@samsyn/scoring'
import { Refusal, type SendCommand, useAct } from '../connection/index.ts'
import { FleetingButton } from '../ui/index.ts'
import { shareIs } from './standing.ts'
import { useDaySaid } from './useDaySaid.ts'

interface Props {
  share: ReleasesPart['shares'][number]
  mayRevoke: boolean
  send: SendCommand
}

/** One link: who it is for, until when it leads anywhere, and the way to close it. */
export function ShareLine({ share, mayRevoke, send }: Props) {
  const { t } = useLingui()
  const day = useDaySaid()
  const { run, busy, problem } = useAct(send)
  const { name, until, passcode, revoked } = share
  const state = shareIs(share, Date.now())
  const [end, closed] = [day(until), revoked ? day(revoked.at) : '']
  return (
    <li className="releases-line" data-withdrawn={state === 'open' ? undefined : ''}>
      <div className="releases-what">
        <h3>{name}</h3>
        <p role="status" className="releases-soft">
          {
            {
              open: <Trans>Öppen till och med {end}</Trans>,
              over: <Trans>Gick ut {end}</Trans>,
              revoked: <Trans>Stängd {closed}</Trans>,
            }[state]
          }
          {passcode && (
            <>
              {' · '}
              <Trans>med kod</Trans>
            </>
          )}
        </p>
        <Refusal problem={problem} />
      </div>
      {mayRevoke && state === 'open' && (
        <div className="ui-acts">
          <FleetingButton
            size="small"
            aria-label={t`Stäng länken: ${name}`}
            aria-disabled={busy}
            onClick={() => void run({ type: 'revokeShare', share: share.share })}
          >
            <Trans>Stäng länken</Trans>
          </FleetingButton>
        </div>
      )}
    </li>
  )
}
