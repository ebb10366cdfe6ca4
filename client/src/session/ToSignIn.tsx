import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'

/** The way to where one asks for another link. */
export function ToSignIn() {
  return (
    <Link to="/">
      <Trans>Till inloggningen</Trans>
    </Link>
  )
}
