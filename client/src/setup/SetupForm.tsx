import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { Button, Field } from '../ui/index.ts'
import { EarlierField } from './EarlierField.tsx'
import { type Draft, isStart, type Problems, problemsIn, withMunicipality } from './form.ts'
import { JudgingFields } from './JudgingFields.tsx'
import { MunicipalityField } from './MunicipalityField.tsx'
import { RolePeople } from './RolePeople.tsx'
import { useEarlier } from './useEarlier.ts'
import { useFieldWords } from './useFieldWords.ts'
import type { Given } from './useGiven.ts'

interface Props {
  draft: Draft
  onChange: (change: Partial<Draft>) => void
  given: Given
  /** Everything is in its place. */
  onReady: () => void
}

/** All that is to be said of a new evaluation. Nothing is made by it yet. */
export function SetupForm({ draft, onChange, given, onReady }: Props) {
  const { t } = useLingui()
  const [asked, setAsked] = useState(false)
  const [halfDate, setHalfDate] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const date = useRef<HTMLInputElement>(null)
  const now: Problems = asked ? withHalfDate(problemsIn(draft), halfDate) : {}
  const problems = useFieldWords(now)
  const wrong = Object.keys(now).length
  const people = { draft, onChange, everybody: given.people }
  const { earlier, told } = useEarlier(draft)

  function review(event: FormEvent): void {
    event.preventDefault()
    const half = date.current?.validity.badInput ?? false
    setAsked(true)
    setHalfDate(half)
    const fit = Object.keys(withHalfDate(problemsIn(draft), half)).length === 0
    const isGone = told && !earlier.some(({ from }) => isStart(from, draft.from))
    if (fit && draft.from && isGone) onChange({ from: null })
    if (fit) onReady()
    // Once the fields are drawn as wrong, the first of them is where one goes on.
    else
      requestAnimationFrame(() => {
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      })
  }

  function change(what: Partial<Draft>): void {
    setHalfDate(false)
    onChange(withMunicipality(draft, what))
  }

  return (
    <form ref={form} className="setup-form" noValidate onSubmit={review}>
      <Part title={<Trans>Vad som utvärderas</Trans>}>
        <MunicipalityField draft={draft} onChange={change} problem={problems.municipality} />
        <Field label={<Trans>År</Trans>} problem={problems.year}>
          {(field) => (
            <input
              {...field}
              inputMode="numeric"
              autoComplete="off"
              className="ui-input setup-year"
              value={draft.year}
              onChange={(event) => change({ year: event.target.value })}
            />
          )}
        </Field>
        <Field label={<Trans>Mall</Trans>} problem={problems.template}>
          {(field) => (
            <select
              {...field}
              className="ui-input setup-template"
              value={draft.template}
              onChange={(event) => change({ template: event.target.value })}
            >
              {draft.template === '' && <option value="">{t`Välj mall`}</option>}
              {given.templates.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <EarlierField draft={draft} earlier={earlier} onChange={change} />
      </Part>
      <Part title={<Trans>Hur det bedöms</Trans>}>
        <JudgingFields draft={draft} onChange={change} problems={problems} dateRef={date} />
      </Part>
      <Part title={<Trans>Vilka som är med</Trans>}>
        <RolePeople
          {...people}
          part="evaluator"
          label={t`Utvärderare`}
          hint={<Trans>Två eller tre. De skriver, bedömer och enas.</Trans>}
          problem={problems.evaluator}
        />
        <RolePeople
          {...people}
          part="lead"
          label={t`Granskningsledare`}
          hint={
            <Trans>
              En, som inte själv bedömer. Läser allt efter öppningen och avgör när det behövs.
            </Trans>
          }
          problem={problems.lead}
        />
        <RolePeople
          {...people}
          part="observer"
          label={t`Observatörer`}
          hint={<Trans>Läser det som teamet läser. Behövs inte.</Trans>}
        />
        <RolePeople
          {...people}
          part="municipality"
          label={t`Kommunens kontaktpersoner`}
          hint={<Trans>Ser utkast som har skickats till dem, och inget annat. Behövs inte.</Trans>}
        />
      </Part>
      <div className="setup-acts">
        <Button kind="primary" type="submit">
          <Trans>Granska uppgifterna</Trans>
        </Button>
        <p className="setup-soft">
          <Trans>Inget skapas ännu. Först visas vad som inte kan ändras sedan.</Trans>
        </p>
        <p role="alert" className="setup-problem">
          {wrong > 0 && (
            <Plural
              value={wrong}
              one="# uppgift saknas eller behöver rättas."
              other="# uppgifter saknas eller behöver rättas."
            />
          )}
        </p>
      </div>
    </form>
  )
}

function Part({ title, children }: { title: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className="setup-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="setup-fields">{children}</div>
    </section>
  )
}

function withHalfDate(problems: Problems, half: boolean): Problems {
  return half ? { ...problems, assessmentDate: 'notADate' } : problems
}
