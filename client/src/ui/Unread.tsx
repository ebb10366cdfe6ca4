import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'

interface Props {
  /** Why, in words. */
  children: ReactNode
  onAgain: () => void
}

/** Stands where something could not be fetched: why, and the way to try again. */
export function Unread({ children, onAgain }: Props) {
  return (
    <div role="alert" className="ui-unread">
      <p>{children}</p>
      <Button size="small" onClick={onAgain}>
        <Trans>Försök igen</Trans>
      </Button>
    </div>
  )
}
