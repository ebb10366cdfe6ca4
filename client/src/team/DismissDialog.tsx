import { Trans } from '@lingui/react/macro'
import type { PersonId } from '@samsyn/scoring'
import type { SendCommand } from '../connection/index.ts'
import { ReasonDialog } from '../reason/index.ts'

interface Props {
  person: PersonId
  name: string
  send: SendCommand
  onClose: () => void
}

/** Ends the part of an observer or a contact of the municipality. */
export function DismissDialog({ person, name, send, onClose }: Props) {
  return (
    <ReasonDialog
      title={<Trans>Ta bort {name} ur utvärderingen?</Trans>}
      description={
        <Trans>
          {name} kommer inte längre in i den, också i det som är öppet nu. Det som {name} har gjort
          står kvar, och {name} kan utses igen.
        </Trans>
      }
      label={<Trans>Skäl</Trans>}
      hint={<Trans>Läses av teamet.</Trans>}
      verb={<Trans>Ta bort ur utvärderingen</Trans>}
      danger
      longest={20_000}
      commandOf={(reason) => ({ type: 'dismiss', person, reason })}
      send={send}
      onClose={onClose}
    />
  )
}
