import { Trans } from '@lingui/react/macro'
import { usePanel } from './usePanel.ts'

/** To somebody recused here: why there is nothing, and when there will be something. */
export function HiddenRow() {
  const { area } = usePanel()
  const no = area.no
  return (
    <p className="judging-opens">
      <Trans>
        Du är anmäld som jävig i område {no}. Du kan läsa områdets text, och ser poängen här när
        delfrågan är avgjord.
      </Trans>
    </p>
  )
}
