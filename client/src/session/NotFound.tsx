import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Notice, useTitle } from '../ui/index.ts'

/** An address where nothing is. */
export function NotFound() {
  const { t } = useLingui()
  useTitle(t`Sidan finns inte`)
  return (
    <main>
      <Notice
        title={<Trans>Sidan finns inte</Trans>}
        acts={
          <Link to="/" className="ui-button">
            <Trans>Till utvärderingarna</Trans>
          </Link>
        }
      >
        <p>
          <Trans>Länken kan vara gammal eller felskriven.</Trans>
        </p>
      </Notice>
    </main>
  )
}
