import { Trans } from '@lingui/react/macro'
import type { PersonId } from '@samsyn/scoring'
import { type FormEvent, useRef, useState } from 'react'
import { type SendCommand, useAct } from '../connection/index.ts'
import { Button, Dialog, Field } from '../ui/index.ts'
import { Refusal } from './Refusal.tsx'

interface Props {
  person: PersonId
  name: string
  send: SendCommand
  onClose: () => void
}

/** The rules allow no longer reason than this. */
const LONGEST = 20_000

/** Ends the part of an observer or a contact of the municipality. */
export function DismissDialog({ person, name, send, onClose }: Props) {
  const { run, busy, problem } = useAct(send)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const text = useRef<HTMLTextAreaElement>(null)

  async function act(event: FormEvent): Promise<void> {
    event.preventDefault()
    setAsked(true)
    if (reason.trim() === '') return text.current?.focus()
    if (await run({ type: 'dismiss', person, reason: reason.trim() })) onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Ta bort {name} ur utvärderingen?</Trans>}
      description={
        <Trans>
          {name} kommer inte längre in i den, också i det som är öppet nu. Det som {name} har gjort
          står kvar, och {name} kan utses igen.
        </Trans>
      }
    >
      <form className="team-dialog" noValidate onSubmit={(event) => void act(event)}>
        <Field
          label={<Trans>Skäl</Trans>}
          hint={<Trans>Läses av teamet.</Trans>}
          problem={asked && reason.trim() === '' ? <Trans>Skriv ett skäl.</Trans> : undefined}
        >
          {(given) => (
            <textarea
              {...given}
              ref={text}
              className="ui-input"
              maxLength={LONGEST}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <Refusal problem={problem} />
        <div className="team-acts">
          <Button kind="danger" type="submit" aria-disabled={busy}>
            <Trans>Ta bort ur utvärderingen</Trans>
          </Button>
          <Button onClick={onClose}>
            <Trans>Avbryt</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
