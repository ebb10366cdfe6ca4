import { Trans } from '@lingui/react/macro'
import type { TextRef } from '@samsyn/scoring'
import { type FormEvent, useState } from 'react'
import { useAct, useProblemWords } from '../connection/index.ts'
import { Button, Dialog, Field } from '../ui/index.ts'
import { useTextWords } from '../words/index.ts'
import { useSectionsHere } from './sections.ts'

/** Gives a text back to those who write it, and says what is wanted. */
export function ReturnDialog({ on, onClose }: { on: TextRef; onClose: () => void }) {
  const { frame, send } = useSectionsHere()
  const { run, busy, problem } = useAct(send)
  const problemWords = useProblemWords()
  const { heading } = useTextWords(frame.template)(on)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const said = reason.trim()

  async function act(event: FormEvent): Promise<void> {
    event.preventDefault()
    setAsked(true)
    if (said !== '' && (await run({ type: 'returnSection', section: on, reason: said }))) onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Skicka tillbaka {heading}?</Trans>}
      description={<Trans>Utvärderarna ser vad du skriver här ovanför texten.</Trans>}
    >
      <form className="sections-dialog" onSubmit={(event) => void act(event)}>
        <Field
          label={<Trans>Vad behöver ändras</Trans>}
          problem={asked && said === '' ? <Trans>Skriv vad som behöver ändras.</Trans> : undefined}
        >
          {(given) => (
            <textarea
              {...given}
              className="ui-input"
              maxLength={10_000}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
        <div role="alert" className="sections-problem">
          {problem && problemWords(problem)}
        </div>
        <div className="sections-acts">
          <Button kind="primary" type="submit" aria-disabled={busy}>
            <Trans>Skicka tillbaka</Trans>
          </Button>
          <Button onClick={onClose}>
            <Trans>Avbryt</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
