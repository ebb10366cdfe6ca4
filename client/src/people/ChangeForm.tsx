import { Trans } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { z } from 'zod'
import { ask, type KnownPerson, type Problem, Refusal, whyNot } from '../connection/index.ts'
import { EmailField, FormFoot, NameField } from '../ui/index.ts'

interface Props {
  person: KnownPerson
  onChanged: () => void
  onClose: () => void
}

/** What an administrator changes of a person. Only what differs is sent. */
export function ChangeForm({ person, onChanged, onClose }: Props) {
  const [name, setName] = useState(person.name)
  const [email, setEmail] = useState(person.email)
  const [administrator, setAdministrator] = useState(person.administrator)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const change = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    const changed = {
      ...(name.trim() !== person.name && { name: name.trim() }),
      ...(email.trim() !== person.email && { email: email.trim() }),
      ...(administrator !== person.administrator && { administrator }),
    }
    const answer = await ask(`/api/people/${person.id}`, z.unknown(), changed, 'PATCH')
    setBusy(false)
    if (answer.kind !== 'value') return setProblem(whyNot(answer))
    onChanged()
    onClose()
  }
  return (
    <form className="people-form" onSubmit={(event) => void change(event)}>
      <NameField value={name} onChange={setName} />
      {person.signedIn ? (
        <p>
          {person.email}
          <br />
          <span className="ui-soft">
            <Trans>Den som har loggat in behåller sin e-postadress: dit går länkarna in.</Trans>
          </span>
        </p>
      ) : (
        <EmailField value={email} onChange={setEmail} />
      )}
      <AdministratorChoice chosen={administrator} onChoose={setAdministrator} />
      <Refusal problem={problem} />
      <FormFoot held={busy} onCancel={onClose}>
        <Trans>Spara</Trans>
      </FormFoot>
    </form>
  )
}

interface Choice {
  chosen: boolean
  onChoose: (chosen: boolean) => void
}

/** Whether somebody administers the server, and what that is. */
export function AdministratorChoice({ chosen, onChoose }: Choice) {
  return (
    <label className="people-choice">
      <input type="checkbox" checked={chosen} onChange={({ target }) => onChoose(target.checked)} />
      <span>
        <Trans>Administratör</Trans>
        <span className="ui-soft">
          <Trans>
            Bjuder in, skapar utvärderingar och sköter mallar. Ser inga texter, poäng eller
            bedömningar utan en egen roll.
          </Trans>
        </span>
      </span>
    </label>
  )
}
