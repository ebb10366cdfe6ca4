import { Trans } from '@lingui/react/macro'
import type { ReleasesPart } from '@samsyn/scoring'
import { Refusal, type SendCommand, useAct } from '../connection/index.ts'
import { Button } from '../ui/index.ts'

interface Props {
  part: ReleasesPart
  send: SendCommand
}

/** Whether the municipality follows the text as it is being written. */
export function LiveSwitch({ part: { live, may }, send }: Props) {
  const { run, busy, problem } = useAct(send)
  return (
    <div className="releases-live">
      <p role="status">
        {live ? (
          <Trans>
            Kommunen kan följa texten medan den skrivs. Poäng, kommentarer och vem som skriver visas
            inte.
          </Trans>
        ) : (
          <Trans>Kommunen läser bara släppta utkast, inte texten medan den skrivs.</Trans>
        )}
      </p>
      {may.includes('setLive') && (
        <Button aria-disabled={busy} onClick={() => void run({ type: 'setLive', on: !live })}>
          {live ? <Trans>Sluta visa texten</Trans> : <Trans>Låt kommunen följa texten</Trans>}
        </Button>
      )}
      <Refusal problem={problem} />
    </div>
  )
}
