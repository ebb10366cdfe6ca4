import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronDown, UserRound } from 'lucide-react'
import { useState } from 'react'
import { z } from 'zod'
import { ask } from '../connection/index.ts'
import { DemoMenu } from '../demo/index.ts'
import { Button, Dialog, Popover } from '../ui/index.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { SessionList } from './SessionList.tsx'
import { ThemeChoice } from './ThemeChoice.tsx'
import { useMe } from './useMe.ts'

/** Who one is here, the page's language and look, and the way out. */
export function PersonMenu() {
  const { t } = useLingui()
  const { data: me } = useMe()
  if (!me?.person) return null
  const { name, email } = me.person
  const leave = async () => {
    const answer = await ask('/api/auth/sign-out', z.unknown(), {})
    // A new page, so that nothing of the person who left stays in this one's memory.
    if (answer.kind === 'value') location.assign('/')
  }
  return (
    <Popover
      label={t`Du och sidan`}
      align="end"
      trigger={
        <Button kind="quiet" size="small" className="session-me">
          <UserRound aria-hidden className="session-me-sign" />
          <span className="session-me-name">{name}</span>
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <div className="session-menu">
        <p>
          <strong>{name}</strong>
          <br />
          <span className="session-soft">{email}</span>
        </p>
        <h2>
          <Trans>Språk</Trans>
        </h2>
        <LanguageChoice />
        <h2>
          <Trans>Utseende</Trans>
        </h2>
        <ThemeChoice />
        {me.demo ? <DemoMenu /> : <Sessions />}
        <Button onClick={() => void leave()}>
          <Trans>Logga ut</Trans>
        </Button>
      </div>
    </Popover>
  )
}

function Sessions() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Trans>Var du är inloggad</Trans>
      </Button>
      <a href="/api/me/export" download>
        <Trans>Hämta dina uppgifter</Trans>
      </a>
      <Dialog open={open} onOpenChange={setOpen} title={<Trans>Var du är inloggad</Trans>}>
        <SessionList />
      </Dialog>
    </>
  )
}
