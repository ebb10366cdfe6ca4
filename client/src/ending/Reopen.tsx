import { Trans } from '@lingui/react/macro'
import type { EndingPart } from '@samsyn/scoring'
import { useState } from 'react'
import type { SendCommand } from '../connection/index.ts'
import { ReasonDialog } from '../reason/index.ts'
import { FleetingButton } from '../ui/index.ts'

/** F5. Opening it again: a new revision, which points to the one that was finalised. */
export function Reopen({ part, send }: { part: EndingPart; send: SendCommand }) {
  const [asking, setAsking] = useState(false)
  return (
    <div>
      <FleetingButton onClick={() => setAsking(true)}>
        <Trans>Öppna rapporten igen …</Trans>
      </FleetingButton>
      {asking && (
        <ReasonDialog
          title={<Trans>Öppna rapporten igen</Trans>}
          description={
            <Trans>
              Revision {part.revision} finns kvar som den är. Det ni ändrar blir revision{' '}
              {part.revision + 1}, som ska fastställas på nytt. Samsyn och godkännanden består.
            </Trans>
          }
          label={<Trans>Varför öppnas den igen?</Trans>}
          hint={<Trans>Skälet står i historiken.</Trans>}
          verb={<Trans>Öppna rapporten igen</Trans>}
          longest={10_000}
          commandOf={(reason) => ({ type: 'reopenEvaluation', reason })}
          send={send}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}
