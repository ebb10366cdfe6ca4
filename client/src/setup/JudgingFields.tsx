import { Trans } from '@lingui/react/macro'
import type { Ref } from 'react'
import { Field } from '../ui/index.ts'
import type { Draft, FieldName } from './form.ts'

interface Props {
  draft: Draft
  onChange: (change: Partial<Draft>) => void
  problems: Record<FieldName, string | undefined>
  /** The browser alone knows a date that is half written. */
  dateRef: Ref<HTMLInputElement>
}

/** How the judging goes: until when evidence counts, when judgements open, what is close. */
export function JudgingFields({ draft, onChange, problems, dateRef }: Props) {
  return (
    <>
      <Field
        label={<Trans>Bedömningsdatum</Trans>}
        hint={
          <Trans>
            Underlag som är daterat efter den dagen kan stå i en fotnot men ger aldrig poäng. Lämnas
            fältet tomt finns ingen sådan gräns.
          </Trans>
        }
        problem={problems.assessmentDate}
      >
        {(given) => (
          <input
            {...given}
            ref={dateRef}
            type="date"
            min="2000-01-01"
            max="2100-12-31"
            className="ui-input setup-date"
            value={draft.assessmentDate}
            onChange={(event) => onChange({ assessmentDate: event.target.value })}
          />
        )}
      </Field>
      <fieldset className="setup-radios">
        <legend className="ui-field-label">
          <Trans>Bedömningarna öppnas</Trans>
        </legend>
        <p className="ui-field-hint">
          <Trans>
            Var och en bedömer för sig. Ingen ser de andras bedömningar förrän alla har lämnat in.
          </Trans>
        </p>
        <label className="setup-radio">
          <input
            type="radio"
            name="reveal"
            checked={draft.reveal === 'subQuestion'}
            onChange={() => onChange({ reveal: 'subQuestion' })}
          />
          <span>
            <Trans>En delfråga i taget</Trans>
            <span className="ui-field-hint">
              <Trans>när alla har lämnat in den</Trans>
            </span>
          </span>
        </label>
        <label className="setup-radio">
          <input
            type="radio"
            name="reveal"
            checked={draft.reveal === 'area'}
            onChange={() => onChange({ reveal: 'area' })}
          />
          <span>
            <Trans>Ett område i taget</Trans>
            <span className="ui-field-hint">
              <Trans>när alla har lämnat in alla dess delfrågor</Trans>
            </span>
          </span>
        </label>
      </fieldset>
      <Field
        label={<Trans>Tolerans</Trans>}
        hint={
          <Trans>
            Så stor andel av en delfrågas poäng får skilja mellan bedömningarna innan förslaget
            måste motiveras. Kan ändras fram till den första inlämningen.
          </Trans>
        }
        problem={problems.tolerance}
      >
        {(given) => (
          <span className="setup-percent">
            <input
              {...given}
              inputMode="numeric"
              autoComplete="off"
              className="ui-input"
              value={draft.tolerance}
              onChange={(event) => onChange({ tolerance: event.target.value })}
            />
            <span aria-hidden="true">%</span>
          </span>
        )}
      </Field>
    </>
  )
}
