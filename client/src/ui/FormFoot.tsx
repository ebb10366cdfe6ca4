import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'

interface Props {
  /** The verb on the button that does it. */
  children: ReactNode
  kind?: 'primary' | 'danger'
  size?: 'small' | 'usual'
  /** It is on its way, or something is missing: a press does nothing. */
  held?: boolean
  /** Without it the button sends the form that it stands in. */
  onAct?: () => void
  onCancel: () => void
}

/** The foot of a form or a question: the act, and the way out without it. */
export function FormFoot({ children, kind = 'primary', size = 'usual', held, ...done }: Props) {
  const { onAct, onCancel } = done
  return (
    <div className="ui-acts">
      <Button
        kind={kind}
        size={size}
        type={onAct ? 'button' : 'submit'}
        aria-disabled={held}
        onClick={onAct && (() => held || onAct())}
      >
        {children}
      </Button>
      <Button size={size} onClick={onCancel}>
        <Trans>Avbryt</Trans>
      </Button>
    </div>
  )
}
