import { Trans } from '@lingui/react/macro'
import type { Phase } from '@samsyn/scoring'

interface Props {
  phase: Phase
  /** The number of the draft that it would be; undefined until that is known. */
  next: number | undefined
}

/** Which report it is that one sees before it is one. */
export function WhichItIs({ phase, next }: Props) {
  switch (phase) {
    case 'open':
      return next === undefined ? (
        <Trans>Så ser rapporten ut nu.</Trans>
      ) : (
        <Trans>Så ser rapporten ut nu. Släpps den nu blir den utkast {next}.</Trans>
      )
    case 'finalising':
      return <Trans>Rapporten håller på att fastställas.</Trans>
    case 'final':
      return <Trans>Rapporten är fastställd.</Trans>
  }
}
