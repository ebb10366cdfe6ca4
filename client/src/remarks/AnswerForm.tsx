import { Trans } from '@lingui/react/macro'
import type { RemarkView } from '@samsyn/scoring'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { Refusal, type SendCommand, useAct } from '../connection/index.ts'
import { Field, FormFoot } from '../ui/index.ts'
import { type AnswerDraft, keepAnswer, keptAnswer } from './kept.ts'

const LONGEST = 5_000

interface Props {
  /** Names what is written here, so that it is found again. */
  at: string
  remark: RemarkView
  send: SendCommand
  onDone: () => void
}

/** R4. The team's answer. It goes out with the next draft, and never changes the text by itself. */
export function AnswerForm({ at, remark: { no, answer }, send, onDone }: Props) {
  const name = useId()
  const { run, busy, problem } = useAct(send)
  const [draft, setDraft] = useState<AnswerDraft>(
    keptAnswer(at) ?? { accepted: answer?.accepted, text: answer?.text ?? '' },
  )
  const [asked, setAsked] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => first.current?.focus({ preventScroll: true }), [])
  const { accepted } = draft
  const text = draft.text.trim()
  const unchosen = asked && accepted === undefined

  function change(part: Partial<AnswerDraft>): void {
    const next = { ...draft, ...part }
    setDraft(next)
    keepAnswer(at, next)
  }

  function close(): void {
    keepAnswer(at, undefined)
    onDone()
  }

  async function act(event: FormEvent): Promise<void> {
    event.preventDefault()
    setAsked(true)
    if (accepted === undefined) return first.current?.focus()
    if (text === '') return field.current?.focus()
    if (await run({ type: 'answerRemark', remark: no, accepted, text })) close()
  }

  return (
    <form className="remarks-form" onSubmit={(event) => void act(event)}>
      <fieldset
        className="remarks-choice"
        aria-describedby={unchosen ? `${name}-problem` : undefined}
      >
        <legend className="ui-hidden">
          <Trans>Svar</Trans>
        </legend>
        <label>
          <input
            ref={first}
            type="radio"
            name={name}
            checked={accepted === true}
            onChange={() => change({ accepted: true })}
          />
          <Trans>Godta</Trans>
        </label>
        <label>
          <input
            type="radio"
            name={name}
            checked={accepted === false}
            onChange={() => change({ accepted: false })}
          />
          <Trans>Godta inte</Trans>
        </label>
        {unchosen && (
          <p id={`${name}-problem`} className="ui-problem ui-problem-small" role="alert">
            <Trans>Välj om synpunkten godtas.</Trans>
          </p>
        )}
      </fieldset>
      <Field
        label={<Trans>Svar till kommunen</Trans>}
        hint={
          accepted === false ? (
            <Trans>Skriv varför inte. Svaret går ut med nästa utkast.</Trans>
          ) : (
            <Trans>Skriv vad som ändras. Svaret går ut med nästa utkast.</Trans>
          )
        }
        problem={asked && text === '' ? <Trans>Skriv ett svar.</Trans> : undefined}
      >
        {(given) => (
          <textarea
            {...given}
            ref={field}
            className="ui-input"
            maxLength={LONGEST}
            value={draft.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        )}
      </Field>
      <Refusal problem={problem} size="small" />
      <FormFoot size="small" held={busy} onCancel={close}>
        <Trans>Spara svaret</Trans>
      </FormFoot>
    </form>
  )
}
