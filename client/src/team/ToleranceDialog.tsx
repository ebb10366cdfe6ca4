import { Trans } from '@lingui/react/macro'
import { type FormEvent, useRef, useState } from 'react'
import { Refusal, type SendCommand, useAct } from '../connection/index.ts'
import { Dialog, Field, FormFoot, wholePercent } from '../ui/index.ts'

interface Props {
  /** Whole percent. */
  now: number
  send: SendCommand
  onClose: () => void
}

/** The lead sets another tolerance, before anything was submitted (C4). */
export function ToleranceDialog({ now, send, onClose }: Props) {
  const { run, busy, problem } = useAct(send)
  const [typed, setTyped] = useState(String(now))
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const percent = wholePercent(typed)

  async function act(event: FormEvent): Promise<void> {
    event.preventDefault()
    setAsked(true)
    if (percent === undefined) return field.current?.focus()
    if (percent === now || (await run({ type: 'setTolerance', percent }))) onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Ändra toleransen</Trans>}
      description={
        <Trans>
          Så stor andel av en delfrågas poäng får skilja mellan bedömningarna innan förslaget måste
          motiveras. Den ligger fast när den första bedömningen har lämnats in.
        </Trans>
      }
    >
      <form className="team-dialog" noValidate onSubmit={(event) => void act(event)}>
        <Field
          label={<Trans>Tolerans, procent</Trans>}
          problem={
            asked && percent === undefined ? (
              <Trans>Skriv hela procent, från 0 till 100.</Trans>
            ) : undefined
          }
        >
          {(given) => (
            <input
              {...given}
              ref={field}
              inputMode="numeric"
              autoComplete="off"
              className="ui-input team-percent"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <Refusal problem={problem} />
        <FormFoot held={busy} onCancel={onClose}>
          <Trans>Ändra toleransen</Trans>
        </FormFoot>
      </form>
    </Dialog>
  )
}
