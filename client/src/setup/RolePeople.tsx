import { Trans, useLingui } from '@lingui/react/macro'
import type { Role } from '@samsyn/scoring'
import { X } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { Button, Combobox, Field, peopleMatching } from '../ui/index.ts'
import { useRoleWords } from '../words/index.ts'
import { type Draft, inRole, mayAdd, withoutPerson, withPerson } from './form.ts'

interface Props {
  part: Role
  label: string
  hint: ReactNode
  draft: Draft
  onChange: (change: Partial<Draft>) => void
  everybody: readonly { id: string; name: string }[]
  problem?: string | undefined
}

/** Those who have one part in the evaluation, and the field that adds another. */
export function RolePeople({ part, label, hint, draft, onChange, everybody, problem }: Props) {
  const { t } = useLingui()
  const roles = useRoleWords()
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const group = useRef<HTMLFieldSetElement>(null)
  const chosen = inRole(draft, part)
  const nameOf = (id: string) => everybody.find((person) => person.id === id)?.name ?? ''
  const partOf = (id: string) => draft.people.find(({ person }) => person === id)?.role

  function remove(id: string): void {
    onChange({ people: withoutPerson(draft, id).people })
    // The button that was pressed goes away; the field is where one goes on.
    requestAnimationFrame(() => field.current?.focus())
  }

  function add(id: string): void {
    const next = withPerson(draft, id, part)
    onChange({ people: next.people })
    setText('')
    if (!mayAdd(next, part)) requestAnimationFrame(() => group.current?.focus())
  }

  return (
    <fieldset ref={group} tabIndex={-1} className="setup-role">
      <legend className="ui-field-label">{label}</legend>
      <p className="ui-field-hint">{hint}</p>
      {chosen.length > 0 && (
        <ul className="ui-list setup-chosen">
          {chosen.map((id) => {
            const name = nameOf(id)
            return (
              <li key={id}>
                {name}
                <Button
                  kind="quiet"
                  size="small"
                  aria-label={t`Ta bort ${name}`}
                  onClick={() => remove(id)}
                >
                  <X aria-hidden />
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      {mayAdd(draft, part) && (
        <Field hideLabel label={<Trans>Lägg till: {label}</Trans>} problem={problem}>
          {(given) => (
            <Combobox
              given={given}
              inputRef={field}
              label={label}
              placeholder={t`Sök en person`}
              text={text}
              onText={setText}
              choices={peopleMatching(text, everybody)
                .filter(({ id }) => partOf(id) !== part)
                .map(({ id, name }) => {
                  const other = partOf(id)
                  return { key: id, label: name, note: other && roles[other], disabled: !!other }
                })}
              none={<Trans>Ingen som servern känner heter så.</Trans>}
              onChoose={add}
            />
          )}
        </Field>
      )}
    </fieldset>
  )
}
