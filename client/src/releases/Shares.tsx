import { Trans } from '@lingui/react/macro'
import type { ReleasesPart } from '@samsyn/scoring'
import { useState } from 'react'
import type { EvaluationFrame, SendCommand } from '../connection/index.ts'
import { Button } from '../ui/index.ts'
import { ShareDialog } from './ShareDialog.tsx'
import { ShareLine } from './ShareLine.tsx'
import { sharesInOrder } from './standing.ts'

interface Props {
  part: ReleasesPart
  frame: EvaluationFrame
  send: SendCommand
}

/** R2. By which ways the released drafts are read: signed in, or by a link. */
export function Shares({ part, frame, send }: Props) {
  const [making, setMaking] = useState(false)
  const contacts = frame.people.filter(({ role }) => role === 'municipality')
  const names = contacts.map(({ name }) => name).join(', ')
  return (
    <div className="releases-shares">
      <p className="releases-soft">
        <Trans>
          En länk leder till alla släppta utkast. Stängs den slutar den gälla genast, också på sidor
          som redan är öppna.
        </Trans>
      </p>
      {contacts.length > 0 && (
        <p>
          <Trans>Inloggad läser {names}.</Trans>
        </p>
      )}
      {part.shares.length > 0 && (
        <ul className="ui-list releases-list">
          {sharesInOrder(part.shares, Date.now()).map((share) => (
            <ShareLine
              key={share.share}
              share={share}
              mayRevoke={part.may.includes('revokeShare')}
              send={send}
            />
          ))}
        </ul>
      )}
      {part.may.includes('openShare') && (
        <Button onClick={() => setMaking(true)}>
          <Trans>Gör en länk …</Trans>
        </Button>
      )}
      {making && <ShareDialog evaluation={frame.id} onClose={() => setMaking(false)} />}
    </div>
  )
}
