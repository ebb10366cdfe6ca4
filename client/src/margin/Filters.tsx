import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type ShownKind, shownKinds } from './threads.ts'

interface Props {
  kind: ShownKind
  counts: Record<ShownKind, number>
  onKind: (kind: ShownKind) => void
}

/** Which threads one looks at, with how many there are of each. */
export function Filters({ kind, counts, onKind }: Props) {
  return (
    <fieldset className="margin-filters">
      <legend className="ui-hidden">
        <Trans>Visa</Trans>
      </legend>
      {shownKinds.map((one) => (
        <button
          key={one}
          type="button"
          className="margin-filter"
          aria-pressed={one === kind}
          onClick={() => onKind(one)}
        >
          {names[one]} <span className="margin-count">{counts[one]}</span>
        </button>
      ))}
    </fieldset>
  )
}

const names: Record<ShownKind, ReactNode> = {
  open: <Trans>Öppna</Trans>,
  mine: <Trans>Mina</Trans>,
  blocking: <Trans>Hindrar</Trans>,
  resolved: <Trans>Lösta</Trans>,
}
