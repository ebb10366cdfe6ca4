import { Trans } from '@lingui/react/macro'
import { type FormEvent, useRef, useState } from 'react'
import { ask, type Problem, Refusal, shareMade, whyNot } from '../connection/index.ts'
import { Field, FormFoot } from '../ui/index.ts'
import { DayField } from './DayField.tsx'
import { dayAfter, endOfDay } from './days.ts'

const LONGEST_NAME = 100
const SHORTEST_PASSCODE = 8
/** So many days a link is usually needed. */
const USUAL_DAYS = 30

interface Props {
  evaluation: string
  onMade: (made: { link: string; passcode: boolean }) => void
  onClose: () => void
}

/** Whom a link is for, how long it holds, and whether a passcode is asked for. */
export function ShareForm({ evaluation, onMade, onClose }: Props) {
  const [name, setName] = useState('')
  const [day, setDay] = useState(() => dayAfter(Date.now(), USUAL_DAYS))
  const [passcode, setPasscode] = useState('')
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [nameField, dayField, codeField] = [
    useRef<HTMLInputElement>(null),
    useRef<HTMLInputElement>(null),
    useRef<HTMLInputElement>(null),
  ]
  const code = passcode.trim()
  const tooShort = code !== '' && code.length < SHORTEST_PASSCODE

  async function make(event: FormEvent): Promise<void> {
    event.preventDefault()
    setAsked(true)
    const until = endOfDay(day)
    if (name.trim() === '') return nameField.current?.focus()
    if (until === undefined || !dayField.current?.validity.valid) return dayField.current?.focus()
    if (tooShort) return codeField.current?.focus()
    if (busy) return
    setBusy(true)
    const asking = { name: name.trim(), until, passcode: code === '' ? null : code }
    const answer = await ask(`/api/evaluations/${evaluation}/shares`, shareMade, asking)
    setBusy(false)
    if (answer.kind === 'value') return onMade({ link: answer.value.link, passcode: code !== '' })
    setProblem(whyNot(answer))
  }

  return (
    <form className="releases-dialog" noValidate onSubmit={(event) => void make(event)}>
      <Field
        label={<Trans>Vem är den till?</Trans>}
        hint={<Trans>Bara teamet ser namnet, här och i historiken.</Trans>}
        problem={asked && name.trim() === '' ? <Trans>Skriv vem länken är till.</Trans> : undefined}
      >
        {(given) => (
          <input
            {...given}
            ref={nameField}
            className="ui-input"
            maxLength={LONGEST_NAME}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <DayField
        ref={dayField}
        label={<Trans>Öppen till och med</Trans>}
        day={day}
        onDay={setDay}
        asked={asked}
        required
      />
      <Field
        label={<Trans>Kod</Trans>}
        hint={<Trans>Minst åtta tecken. Lämnas fältet tomt räcker länken.</Trans>}
        problem={asked && tooShort ? <Trans>Koden är för kort.</Trans> : undefined}
      >
        {(given) => (
          <input
            {...given}
            ref={codeField}
            className="ui-input"
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
            value={passcode}
            onChange={(event) => setPasscode(event.target.value)}
          />
        )}
      </Field>
      <Refusal problem={problem} />
      <FormFoot held={busy} onCancel={onClose}>
        <Trans>Gör länken</Trans>
      </FormFoot>
    </form>
  )
}
