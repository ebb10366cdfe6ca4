import { Plural, Trans } from '@lingui/react/macro'
import type { ReleasesPart } from '@samsyn/scoring'
import { type FormEvent, useRef, useState } from 'react'
import { Refusal, type SendCommand, useAct } from '../connection/index.ts'
import { Dialog, Field, FormFoot } from '../ui/index.ts'
import { DayField } from './DayField.tsx'
import { dayAfter, endOfDay } from './days.ts'
import { newest, nextNo, waitingRemarks } from './standing.ts'

const LONGEST_NOTE = 5_000
/** So many days a municipality usually has. */
const USUAL_DAYS = 14

interface Props {
  part: ReleasesPart
  evaluation: string
  send: SendCommand
  onClose: () => void
}

/** R1. The lead lets the next draft out: with or without scores, with a note, open for remarks. */
export function ReleaseDialog({ part, evaluation, send, onClose }: Props) {
  const { run, busy, problem } = useAct(send)
  const [scores, setScores] = useState(newest(part)?.scores ?? false)
  const [note, setNote] = useState('')
  const [day, setDay] = useState(() => dayAfter(Date.now(), USUAL_DAYS))
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  // While it goes out, the part already counts it.
  const [no] = useState(() => nextNo(part))
  const until = day === '' ? null : endOfDay(day)

  async function act(event: FormEvent): Promise<void> {
    event.preventDefault()
    setAsked(true)
    if (until === undefined || !field.current?.validity.valid) return field.current?.focus()
    const command = { type: 'release', scores, note: note.trim(), remarksUntil: until } as const
    if (await run(command)) onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Släpp utkast {no}</Trans>}
      description={
        <Trans>
          Rapporten fryses som den står nu. Alla som har en öppen länk, och kommunens
          kontaktpersoner, kan läsa utkastet genast.
        </Trans>
      }
    >
      <form className="releases-dialog" noValidate onSubmit={(event) => void act(event)}>
        <Waiting part={part} />
        <fieldset className="releases-choice">
          <legend className="ui-field-label">
            <Trans>Poäng</Trans>
          </legend>
          <label>
            <input type="radio" name="scores" checked={!scores} onChange={() => setScores(false)} />
            <Trans>Utan poäng: bara texten</Trans>
          </label>
          <label>
            <input type="radio" name="scores" checked={scores} onChange={() => setScores(true)} />
            <Trans>Med poäng: också tabeller och diagram</Trans>
          </label>
        </fieldset>
        <p>
          <a
            href={`/api/evaluations/${evaluation}/report.html?scores=${scores ? 1 : 0}`}
            target="_blank"
            rel="noreferrer"
          >
            <Trans>Läs rapporten som den står nu (öppnas i en ny flik)</Trans>
          </a>
        </p>
        <DayField
          ref={field}
          label={<Trans>Ta emot synpunkter till och med</Trans>}
          hint={<Trans>Lämnas fältet tomt kan kommunen läsa men inte lämna synpunkter.</Trans>}
          day={day}
          onDay={setDay}
          asked={asked}
        />
        <Field
          label={<Trans>Till läsaren</Trans>}
          hint={<Trans>Står överst i utkastet. Kan vara tomt.</Trans>}
        >
          {(given) => (
            <textarea
              {...given}
              className="ui-input"
              rows={3}
              maxLength={LONGEST_NOTE}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        <Refusal problem={problem} />
        <FormFoot held={busy} onCancel={onClose}>
          <Trans>Släpp utkast {no}</Trans>
        </FormFoot>
      </form>
    </Dialog>
  )
}

/** What of the remarks goes out with it, and what does not. */
function Waiting({ part }: { part: ReleasesPart }) {
  const { unanswered, toldNext } = waitingRemarks(part)
  if (unanswered + toldNext === 0) return null
  return (
    <ul className="releases-waiting">
      {toldNext > 0 && (
        <li>
          <Plural
            value={toldNext}
            one="# svar på synpunkter går ut med det."
            other="# svar på synpunkter går ut med det."
          />
        </li>
      )}
      {unanswered > 0 && (
        <li>
          <Plural
            value={unanswered}
            one="# synpunkt har inget svar ännu."
            other="# synpunkter har inget svar ännu."
          />
        </li>
      )}
    </ul>
  )
}
