import { Trans } from '@lingui/react/macro'
import type { SendCommand } from '../connection/index.ts'
import { ReasonDialog } from '../reason/index.ts'

interface Props {
  no: number
  send: SendCommand
  onClose: () => void
}

/** The lead takes a draft back: nobody outside reads it any more. It is not undone. */
export function WithdrawDialog({ no, send, onClose }: Props) {
  return (
    <ReasonDialog
      title={<Trans>Återkalla utkast {no}</Trans>}
      description={
        <Trans>
          Ingen utanför teamet kan läsa utkastet längre. Det går inte att ångra; ett nytt utkast får
          nästa nummer.
        </Trans>
      }
      label={<Trans>Varför återkallas det?</Trans>}
      hint={<Trans>Skälet står i historiken.</Trans>}
      verb={<Trans>Återkalla utkast {no}</Trans>}
      danger
      longest={5000}
      commandOf={(reason) => ({ type: 'withdrawRelease', release: no, reason })}
      send={send}
      onClose={onClose}
    />
  )
}
