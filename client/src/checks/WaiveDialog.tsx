import { Trans } from '@lingui/react/macro'
import type { CheckFinding } from '@samsyn/scoring'
import { type FormEvent, useRef, useState } from 'react'
import { type SendCommand, useAct, useProblemWords } from '../connection/index.ts'
import { Button, Dialog, Field } from '../ui/index.ts'

interface Props {
  /** The finding that is let stand; undefined while the dialog is shut. */
  finding: CheckFinding | undefined
  sentence: string
  send: SendCommand
  onShut: () => void
}

/** The lead lets a finding stand, with a reason that the trail keeps. */
export function WaiveDialog({ finding, sentence, send, onShut }: Props) {
  const words = useProblemWords()
  const { run, busy, problem } = useAct(send)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const missing = asked && reason.trim() === ''

  async function act(event: FormEvent): Promise<void> {
    event.preventDefault()
    setAsked(true)
    if (!finding) return
    if (reason.trim() === '') return field.current?.focus()
    if (!(await run({ type: 'waive', finding: finding.finding, reason: reason.trim() }))) return
    setReason('')
    setAsked(false)
    onShut()
  }

  return (
    <Dialog
      open={finding !== undefined}
      onOpenChange={(open) => !open && onShut()}
      title={<Trans>Låt stå</Trans>}
      description={sentence}
    >
      <form className="checks-dialog" onSubmit={(event) => void act(event)}>
        <Field
          label={<Trans>Varför får det stå?</Trans>}
          hint={<Trans>Skälet står i historiken.</Trans>}
          problem={missing ? <Trans>Skriv ett skäl.</Trans> : problem && words(problem)}
        >
          {(given) => (
            <textarea
              {...given}
              ref={field}
              className="ui-input"
              rows={3}
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <div className="checks-acts">
          <Button kind="primary" type="submit" aria-disabled={busy}>
            <Trans>Låt stå</Trans>
          </Button>
          <Button onClick={onShut}>
            <Trans>Avbryt</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
