import { Trans, useLingui } from '@lingui/react/macro'
import { Outlet, useLocation } from '@tanstack/react-router'
import { useRestored } from '../connection/index.ts'
import { Restored } from '../restored/index.ts'
import { Button, Notice, useTitle } from '../ui/index.ts'
import { isDoor } from './doors.ts'
import { SignIn } from './SignIn.tsx'
import { useMe } from './useMe.ts'

/** The page for somebody who is signed in; the door for everybody else. */
export function SignedInOnly() {
  const me = useMe()
  const kept = useRestored()
  const { pathname } = useLocation()
  // Before anything else: the restore has ended every session, and this page’s text is still here.
  if (kept) return <Restored kept={kept} />
  if (me.isPending) return null
  if (me.isError) return <NoServer retry={() => void me.refetch()} />
  // A link that leads in is for whoever holds it, whoever else is signed in here.
  return me.data.person || isDoor(pathname) ? <Outlet /> : <SignIn demo={me.data.demo} />
}

function NoServer({ retry }: { retry: () => void }) {
  const { t } = useLingui()
  useTitle(t`Servern svarar inte`)
  return (
    <main>
      <Notice
        title={<Trans>Servern svarar inte</Trans>}
        acts={
          <Button kind="primary" onClick={retry}>
            <Trans>Försök igen</Trans>
          </Button>
        }
      >
        <p>
          <Trans>
            Det du redan har sparat är kvar. Kontrollera nätverket, eller vänta en stund och försök
            igen.
          </Trans>
        </p>
      </Notice>
    </main>
  )
}
