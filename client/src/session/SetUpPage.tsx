import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useProblemWords } from '../connection/index.ts'
import { Button, EmailField, NameField, useTitle } from '../ui/index.ts'
import { DoorPage } from './DoorPage.tsx'
import { tokenIn } from './doors.ts'
import { useEntering } from './useEntering.ts'

/** Where the link leads that a new server prints at its start: to its first administrator. */
export function SetUpPage() {
  const { t } = useLingui()
  useTitle(t`Ta servern i bruk`)
  const words = useProblemWords()
  const [token] = useState(() => tokenIn(location.hash))
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const { entering, problem, enter } = useEntering('/api/sign-in/set-up')
  const send = (event: FormEvent) => {
    event.preventDefault()
    void enter({ token, name: name.trim(), email: email.trim() })
  }
  return (
    <DoorPage
      title={<Trans>Ta servern i bruk</Trans>}
      lead={
        <Trans>
          Du blir dess första administratör: bjuder in andra, lägger in mallar och skapar
          utvärderingar.
        </Trans>
      }
    >
      <form className="session-form" onSubmit={send}>
        <NameField
          own
          hint={<Trans>Som andra ska se det.</Trans>}
          value={name}
          onChange={setName}
        />
        <EmailField own value={email} onChange={setEmail} />
        <p className="session-problem" role="alert">
          {problem && words(problem)}
        </p>
        <div className="session-acts">
          <Button kind="primary" type="submit" aria-busy={entering} aria-disabled={entering}>
            <Trans>Bli administratör</Trans>
          </Button>
        </div>
      </form>
    </DoorPage>
  )
}
