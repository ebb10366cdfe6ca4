import { Trans } from '@lingui/react/macro'
import type { EndingPart } from '@samsyn/scoring'
import { type FormEvent, useRef, useState } from 'react'
import { type SendCommand, useAct, useProblemWords } from '../connection/index.ts'
import { Button, Dialog, Field } from '../ui/index.ts'

/** F5. Opening it again: a new revision, which points to the one that was finalised. */
export function Reopen({ part, send }: { part: EndingPart; send: SendCommand }) {
  const [asking, setAsking] = useState(false)
  return (
    <div>
      <Button onClick={() => setAsking(true)}>
        <Trans>Öppna rapporten igen …</Trans>
      </Button>
      {asking && <ReopenDialog part={part} send={send} onClose={() => setAsking(false)} />}
    </div>
  )
}

interface Props {
  part: EndingPart
  send: SendCommand
  onClose: () => void
}

function ReopenDialog({ part, send, onClose }: Props) {
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
    if (await run({ type: 'reopenEvaluation', reason: reason.trim() })) onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Öppna rapporten igen</Trans>}
      description={
        <Trans>
          Revision {part.revision} finns kvar som den är. Det ni ändrar blir revision{' '}
          {part.revision + 1}, som ska fastställas på nytt. Samsyn och godkännanden består.
        </Trans>
      }
    >
      <form className="ending-dialog" onSubmit={(event) => void act(event)}>
        <Field
          label={<Trans>Varför öppnas den igen?</Trans>}
          hint={<Trans>Skälet står i historiken.</Trans>}
          problem={missing ? <Trans>Skriv ett skäl.</Trans> : problem && words(problem)}
        >
          {(given) => (
            <textarea
              {...given}
              ref={field}
              className="ui-input"
              rows={3}
              maxLength={10_000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <div className="ending-acts">
          <Button kind="primary" type="submit" aria-disabled={busy}>
            <Trans>Öppna rapporten igen</Trans>
          </Button>
          <Button onClick={onClose}>
            <Trans>Avbryt</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
