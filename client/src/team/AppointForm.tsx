import { Trans, useLingui } from '@lingui/react/macro'
import { type AppointedRole, type PersonId, personId } from '@samsyn/scoring'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import {
  appointable as answer,
  askFor,
  Refusal,
  Refused,
  type SendCommand,
  useAct,
  useProblemWords,
} from '../connection/index.ts'
import { Button, Combobox, Field, peopleMatching } from '../ui/index.ts'
import { useRoleWords } from '../words/index.ts'
import { InviteContact } from './InviteContact.tsx'

interface Props {
  id: string
  /** Every event may change who could be appointed. */
  version: number
  /** Who leads now; undefined where nobody does. */
  lead: string | undefined
  send: SendCommand
}

const roles = ['observer', 'municipality', 'lead'] as const satisfies readonly AppointedRole[]

/** Gives somebody a part beside the judging, or asks somebody in who is not known here. */
export function AppointForm({ id, version, lead, send }: Props) {
  const { t } = useLingui()
  const words = useProblemWords()
  const roleWords = useRoleWords()
  const { run, busy, problem } = useAct(send)
  const [role, setRole] = useState<AppointedRole>('observer')
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<PersonId>()
  const [done, setDone] = useState<{ name: string; role: AppointedRole }>()
  const [inviting, setInviting] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const found = useQuery({
    queryKey: ['appointable', id, version],
    queryFn: () => askFor(`/api/evaluations/${id}/appointable`, answer),
    placeholderData: keepPreviousData,
  })
  const people = found.data?.people.filter((one) => one.roles.includes(role)) ?? []
  const person = people.find((one) => one.id === chosen)

  async function appoint(who: { id: PersonId; name: string }): Promise<void> {
    if (!(await run({ type: 'appoint', person: who.id, role }))) return
    setDone({ name: who.name, role })
    forget()
  }

  function forget(): void {
    setText('')
    setChosen(undefined)
  }

  function act(event: FormEvent): void {
    event.preventDefault()
    if (person && chosen) void appoint({ id: chosen, name: person.name })
    else field.current?.focus()
  }

  if (found.isError)
    return (
      <p className="team-soft">{found.error instanceof Refused && words(found.error.problem)}</p>
    )
  return (
    <>
      <form className="team-assign" onSubmit={act}>
        <p role="status" className="team-soft">
          {done && <DoneWords name={done.name} role={roleWords[done.role]} />}
        </p>
        <Field label={<Trans>Roll</Trans>} hint={<RoleWords role={role} lead={lead} />}>
          {(given) => (
            <select
              {...given}
              className="ui-input"
              value={role}
              onChange={({ target }) => {
                setRole(roles.find((one) => one === target.value) ?? 'observer')
                forget()
              }}
            >
              {roles.map((one) => (
                <option key={one} value={one}>
                  {roleWords[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={<Trans>Person</Trans>}>
          {(given) => (
            <Combobox
              given={given}
              inputRef={field}
              label={t`Personer som kan utses`}
              placeholder={t`Sök en person`}
              text={text}
              onText={(typed) => {
                setText(typed)
                setChosen(undefined)
                setDone(undefined)
              }}
              choices={peopleMatching(person ? '' : text, people).map(({ id: key, name }) => ({
                key,
                label: name,
              }))}
              none={<Trans>Ingen som kan utses heter så.</Trans>}
              onChoose={(key) => {
                setChosen(personId.safeParse(key).data)
                setText(people.find((one) => one.id === key)?.name ?? '')
                setDone(undefined)
              }}
            />
          )}
        </Field>
        <Refusal problem={problem} />
        <div className="ui-acts">
          <Button kind={person ? 'primary' : 'plain'} type="submit" aria-disabled={busy}>
            {person ? <AppointWords name={person.name} /> : <Trans>Utse</Trans>}
          </Button>
          <Button onClick={() => setInviting(true)}>
            <Trans>Bjud in någon ny …</Trans>
          </Button>
        </div>
      </form>
      {inviting && (
        <InviteContact
          evaluation={id}
          role={roleWords[role]}
          onInvited={(who) => void appoint(who)}
          onClose={() => setInviting(false)}
        />
      )}
    </>
  )
}

function AppointWords({ name }: { name: string }) {
  return <Trans>Utse {name}</Trans>
}

function DoneWords({ name, role }: { name: string; role: string }) {
  const called = role.toLocaleLowerCase('sv')
  return (
    <Trans>
      {name} är nu {called}.
    </Trans>
  )
}

/** What comes with a part. */
function RoleWords({ role, lead }: { role: AppointedRole; lead: string | undefined }) {
  switch (role) {
    case 'observer':
      return <Trans>Läser allt som teamet läser efter öppningen. Skriver och beslutar inget.</Trans>
    case 'municipality':
      return (
        <Trans>
          Läser utkasten och lämnar synpunkter på dem. Ser inget annat av utvärderingen.
        </Trans>
      )
    case 'lead':
      return lead === undefined ? (
        <Trans>Läser, kommenterar, godkänner texter, släpper utkast och fastställer.</Trans>
      ) : (
        <Trans>
          Tar över efter {lead}, som sedan läser vidare som observatör. Det finns en
          granskningsledare.
        </Trans>
      )
  }
}
