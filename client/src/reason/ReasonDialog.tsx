import { Trans } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { type SendCommand, useAct, useProblemWords } from '../connection/index.ts'
import { Dialog, Field, FormFoot } from '../ui/index.ts'
import './reason.css'

interface Props {
  title: ReactNode
  /** What the act means, before it is done. */
  description: ReactNode
  /** What is asked for. */
  label: ReactNode
  /** Who reads the answer. */
  hint?: ReactNode
  /** Said where nothing is answered. */
  missing?: ReactNode
  /** The word on the button that does it. */
  verb: ReactNode
  danger?: boolean
  /** Letters that the rules allow. */
  longest: number
  commandOf: (reason: string) => Parameters<SendCommand>[0]
  send: SendCommand
  onClose: () => void
}

/** An act that needs a reason: what it means, the reason, and the act. Open while it is there. */
export function ReasonDialog(props: Props) {
  const { title, description, label, hint, missing, verb, danger, longest } = props
  const { commandOf, send, onClose } = props
  const words = useProblemWords()
  const { run, busy, problem } = useAct(send)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const said = reason.trim()

  async function act(event: FormEvent): Promise<void> {
    event.preventDefault()
    setAsked(true)
    if (said === '') return field.current?.focus()
    if (await run(commandOf(said))) onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={description}
    >
      <form className="reason-form" noValidate onSubmit={(event) => void act(event)}>
        <Field
          label={label}
          hint={hint}
          problem={
            asked && said === ''
              ? (missing ?? <Trans>Skriv ett skäl.</Trans>)
              : problem && words(problem)
          }
        >
          {(given) => (
            <textarea
              {...given}
              ref={field}
              className="ui-input"
              rows={3}
              maxLength={longest}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
        <FormFoot kind={danger ? 'danger' : 'primary'} held={busy} onCancel={onClose}>
          {verb}
        </FormFoot>
      </form>
    </Dialog>
  )
}
