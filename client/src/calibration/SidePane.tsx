import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'

interface Props {
  at: 'row' | 'agenda'
  onTurn: (to: 'row' | 'agenda') => void
  children: ReactNode
}

/**
 * Beside the table and not in it: a row that opened between others would push them away under the
 * pointer each time the one who leads goes on.
 */
export function SidePane({ at, onTurn, children }: Props) {
  const { t } = useLingui()
  return (
    <aside className="calibration-side" aria-label={t`Bedömning`}>
      <div className="calibration-side-turn">
        <button type="button" aria-pressed={at === 'row'} onClick={() => onTurn('row')}>
          <Trans>Delfrågan</Trans>
        </button>
        <button type="button" aria-pressed={at === 'agenda'} onClick={() => onTurn('agenda')}>
          <Trans>Dagordning och protokoll</Trans>
        </button>
      </div>
      <div className="calibration-side-body">{children}</div>
    </aside>
  )
}
