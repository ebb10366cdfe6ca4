import { Trans, useLingui } from '@lingui/react/macro'
import type { CheckFinding } from '@samsyn/scoring'
import { Refusal, type SendCommand, useAct } from '../connection/index.ts'
import { FleetingButton } from '../ui/index.ts'

/** Takes back that a finding may stand. */
export function LiftWaiver({ finding, send }: { finding: CheckFinding; send: SendCommand }) {
  const { t } = useLingui()
  const { run, busy, problem } = useAct(send)
  return (
    <>
      <FleetingButton
        size="small"
        aria-disabled={busy}
        title={t`Anmärkningen räknas igen`}
        onClick={() => void run({ type: 'liftWaiver', finding: finding.finding })}
      >
        <Trans>Ta tillbaka</Trans>
      </FleetingButton>
      <Refusal problem={problem} />
    </>
  )
}
