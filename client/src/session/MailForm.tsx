import { Trans } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { z } from 'zod'
import { ask, type Problem, useProblemWords, whyNot } from '../connection/index.ts'
import { Button, EmailField } from '../ui/index.ts'

/** Asks for a link by mail. What is said is the same whoever has the address. */
export function MailForm() {
  const words = useProblemWords()
  const [email, setEmail] = useState('')
  const [asking, setAsking] = useState(false)
  const [sent, setSent] = useState<string>()
  const [problem, setProblem] = useState<Problem>()
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (asking) return
    setAsking(true)
    setProblem(undefined)
    const wanted = email.trim()
    const answer = await ask('/api/sign-in/mail', z.unknown(), { email: wanted })
    if (answer.kind === 'value') setSent(wanted)
    else setProblem(whyNot(answer))
    setAsking(false)
  }
  return (
    <>
      <div role="status">
        {sent !== undefined && (
          <div className="session-sent">
            <p>
              <Trans>
                Om {sent} är inbjuden hit är ett brev på väg. Länken i det gäller i tio minuter.
              </Trans>
            </p>
            <p className="session-hint">
              <Trans>Kommer inget? Titta bland skräpposten, eller prova igen om en stund.</Trans>
            </p>
            <Button size="small" onClick={() => setSent(undefined)}>
              <Trans>Be om en ny länk</Trans>
            </Button>
          </div>
        )}
      </div>
      {sent === undefined && (
        <form className="session-form" onSubmit={(event) => void send(event)}>
          <EmailField own value={email} onChange={setEmail} />
          <p className="session-problem" role="alert">
            {problem && words(problem)}
          </p>
          <div className="session-acts">
            <Button kind="primary" type="submit" aria-busy={asking} aria-disabled={asking}>
              <Trans>Skicka länk</Trans>
            </Button>
          </div>
        </form>
      )}
    </>
  )
}
