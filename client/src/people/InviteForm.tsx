import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import {
  ask,
  askFor,
  invitationMade,
  type Problem,
  Refusal,
  waysIn,
  whyNot,
} from '../connection/index.ts'
import { languages } from '../locales/index.ts'
import { EmailField, Field, FormFoot, NameField } from '../ui/index.ts'
import { AdministratorChoice } from './ChangeForm.tsx'
import { InvitationTold, type Invited } from './InvitationTold.tsx'
import './people.css'

interface Person {
  id: string
  name: string
}

interface Props {
  /** Whom it is for, where the server knows them already. */
  known?: { name: string; email: string }
  /** Where a lead invites into their own evaluation. */
  evaluation?: string
  /** The new one may become an administrator. */
  asAdministrator?: boolean
  /** Called with whoever it is, also where they had been in before and need no link. */
  onInvited: (person: Person) => void
  onClose: () => void
}

/** Asks somebody in: by mail, or by a link to carry over by hand, shown once. */
export function InviteForm({ known, evaluation, asAdministrator, onInvited, onClose }: Props) {
  const { i18n } = useLingui()
  const ways = useQuery({ queryKey: ['ways-in'], queryFn: () => askFor('/api/sign-in', waysIn) })
  const [name, setName] = useState(known?.name ?? '')
  const [email, setEmail] = useState(known?.email ?? '')
  const [administrator, setAdministrator] = useState(false)
  const [way, setWay] = useState<'mail' | 'hand'>()
  const [language, setLanguage] = useState<string>(i18n.locale)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [invited, setInvited] = useState<Invited>()
  const by = way ?? (ways.data?.mail ? 'mail' : 'hand')
  const invite = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    const wanted = {
      name: name.trim(),
      email: email.trim(),
      ...(administrator && { administrator }),
      ...(evaluation !== undefined && { evaluation }),
      by,
      language,
    }
    const answer = await ask('/api/invitations', invitationMade, wanted)
    setBusy(false)
    if (answer.kind === 'value') {
      const { person, path, expiresAt } = answer.value
      setInvited({ name: person.name, email: wanted.email, path, expiresAt })
      onInvited(person)
      return
    }
    const refused = whyNot(answer)
    setProblem(refused)
    if (refused.person) onInvited(refused.person)
  }
  if (invited) return <InvitationTold invited={invited} onClose={onClose} />
  return (
    <form className="people-form" onSubmit={(event) => void invite(event)}>
      {!known && (
        <>
          <NameField value={name} onChange={setName} />
          <EmailField value={email} onChange={setEmail} />
        </>
      )}
      {ways.data?.mail && <WayChoice way={by} onChoose={setWay} />}
      {by === 'mail' && (
        <Field label={<Trans>Brevets språk</Trans>}>
          {(given) => (
            <select
              {...given}
              className="ui-input"
              value={language}
              onChange={({ target }) => setLanguage(target.value)}
            >
              {Object.entries(languages).map(([code, title]) => (
                <option key={code} value={code} lang={code}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {asAdministrator && (
        <AdministratorChoice chosen={administrator} onChoose={setAdministrator} />
      )}
      <Refusal problem={problem} />
      <FormFoot held={busy || ways.isPending} onCancel={onClose}>
        {by === 'mail' ? <Trans>Skicka inbjudan</Trans> : <Trans>Gör en länk</Trans>}
      </FormFoot>
    </form>
  )
}

interface Ways {
  way: 'mail' | 'hand'
  onChoose: (way: 'mail' | 'hand') => void
}

function WayChoice({ way, onChoose }: Ways) {
  return (
    <fieldset className="people-ways">
      <legend className="ui-field-label">
        <Trans>Så kommer länken fram</Trans>
      </legend>
      <label className="people-choice">
        <input type="radio" name="way" checked={way === 'mail'} onChange={() => onChoose('mail')} />
        <Trans>Med ett brev från Samsyn</Trans>
      </label>
      <label className="people-choice">
        <input type="radio" name="way" checked={way === 'hand'} onChange={() => onChoose('hand')} />
        <Trans>Jag lämnar den själv</Trans>
      </label>
    </fieldset>
  )
}
