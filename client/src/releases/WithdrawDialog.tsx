import { Trans } from '@lingui/react/macro'
import { type FormEvent, useRef, useState } from 'react'
import { type SendCommand, useAct, useProblemWords } from '../connection/index.ts'
import { Button, Dialog, Field } from '../ui/index.ts'

interface Props {
  no: number
  send: SendCommand
  onClose: () => void
}

/** The lead takes a draft back: nobody outside reads it any more. It is not undone. */
export function WithdrawDialog({ no, send, onClose }: Props) {
  const words = useProblemWords()
  const { run, busy, problem } = useAct(send)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const missing = asked && reason.trim() === ''

  async function act(event: FormEvent): Promise<void> {
    event.preventDefault()
    setAsked(true)
    if (reason.trim() === '') return field.current?.focus()
    if (await run({ type: 'withdrawRelease', release: no, reason: reason.trim() })) onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Återkalla utkast {no}</Trans>}
      description={
        <Trans>
          Ingen utanför teamet kan läsa utkastet längre. Det går inte att ångra; ett nytt utkast får
          nästa nummer.
        </Trans>
      }
    >
      <form className="releases-dialog" onSubmit={(event) => void act(event)}>
        <Field
          label={<Trans>Varför återkallas det?</Trans>}
          hint={<Trans>Skälet står i historiken.</Trans>}
          problem={missing ? <Trans>Skriv ett skäl.</Trans> : problem && words(problem)}
        >
          {(given) => (
            <textarea
              {...given}
              ref={field}
              className="ui-input"
              rows={3}
              maxLength={5000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <div className="releases-acts">
          <Button kind="danger" type="submit" aria-disabled={busy}>
            <Trans>Återkalla utkast {no}</Trans>
          </Button>
          <Button onClick={onClose}>
            <Trans>Avbryt</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
