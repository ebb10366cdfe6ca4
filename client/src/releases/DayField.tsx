import { Trans } from '@lingui/react/macro'
import type { ReactNode, Ref } from 'react'
import { Field } from '../ui/index.ts'
import { dayOf } from './days.ts'

interface Props {
  label: ReactNode
  hint?: ReactNode
  /** As a date field says it; empty for none. */
  day: string
  onDay: (day: string) => void
  /** It was sent: from now on it says what is wrong. */
  asked: boolean
  required?: boolean
  /** The browser alone knows a date that is half written. */
  ref: Ref<HTMLInputElement>
}

/** Through which day something is open: from today on. */
export function DayField({ label, hint, day, onDay, asked, required = false, ref }: Props) {
  const today = dayOf(Date.now())
  const bad = day === '' ? required : day < today || day > LAST
  return (
    <Field
      label={label}
      hint={hint}
      problem={asked && bad ? <Trans>Välj en dag från och med i dag.</Trans> : undefined}
    >
      {(given) => (
        <input
          {...given}
          ref={ref}
          type="date"
          min={today}
          max={LAST}
          required={required}
          className="ui-input releases-day"
          value={day}
          onChange={(event) => onDay(event.target.value)}
        />
      )}
    </Field>
  )
}

const LAST = '2100-12-31'
