import { Trans } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { z } from 'zod'
import { ask, type KnownPerson, type Problem, Refusal, whyNot } from '../connection/index.ts'
import { Field, FormFoot } from '../ui/index.ts'

interface Props {
  person: KnownPerson
  onErased: () => void
  onClose: () => void
}

/** T3. Erases somebody: what goes, what stays, and why it is done. */
export function EraseForm({ person, onErased, onClose }: Props) {
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const { id, name } = person
  const erase = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    const answer = await ask(`/api/people/${id}/erase`, z.unknown(), { reason: reason.trim() })
    setBusy(false)
    if (answer.kind !== 'value') return setProblem(whyNot(answer))
    onErased()
    onClose()
  }
  return (
    <form className="people-form" onSubmit={(event) => void erase(event)}>
      <p>
        <Trans>
          {name} kommer inte in mer. Namn, e-post och det som {name} ensam har skrivit tas bort för
          gott: motiveringar, kommentarer och bedömningar som inte har öppnats.
        </Trans>
      </p>
      <p>
        <Trans>
          Det som teamet har skrivit tillsammans och de poäng som öppnats står kvar, under
          ”Borttagen person”. Säkerhetskopior ändras inte.
        </Trans>
      </p>
      <Field label={<Trans>Skäl</Trans>} hint={<Trans>Står i historiken.</Trans>}>
        {(given) => (
          <textarea
            {...given}
            className="ui-input"
            required
            maxLength={1000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      <Refusal problem={problem} />
      <FormFoot kind="danger" held={busy || reason.trim() === ''} onCancel={onClose}>
        <Trans>Radera för gott</Trans>
      </FormFoot>
    </form>
  )
}
