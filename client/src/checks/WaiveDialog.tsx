import { Trans } from '@lingui/react/macro'
import type { CheckFinding } from '@samsyn/scoring'
import type { SendCommand } from '../connection/index.ts'
import { ReasonDialog } from '../reason/index.ts'

interface Props {
  finding: CheckFinding
  sentence: string
  send: SendCommand
  onClose: () => void
}

/** The lead lets a finding stand, with a reason that the trail keeps. */
export function WaiveDialog({ finding, sentence, send, onClose }: Props) {
  return (
    <ReasonDialog
      title={<Trans>Låt stå</Trans>}
      description={sentence}
      label={<Trans>Varför får det stå?</Trans>}
      hint={<Trans>Skälet står i historiken.</Trans>}
      verb={<Trans>Låt stå</Trans>}
      longest={2000}
      commandOf={(reason) => ({ type: 'waive', finding: finding.finding, reason })}
      send={send}
      onClose={onClose}
    />
  )
}
