import { Trans } from '@lingui/react/macro'
import { usePanel } from './usePanel.ts'

/** U4. What the sub-question got in the evaluation before; the server says when it is shown. */
export function EarlierLine() {
  const { earlier } = usePanel().row
  if (!earlier) return null
  const { year, points } = earlier
  return (
    <p className="judging-note">
      <Trans>
        Utvärderingen {year}: {points} poäng
      </Trans>
    </p>
  )
}
