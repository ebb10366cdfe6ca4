import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode, Ref } from 'react'
import { Field } from '../ui/index.ts'
import { type Reading, readingOf, type Why } from './reading.ts'
import { usePanel } from './usePanel.ts'
import { useWords } from './useWords.ts'

interface Props {
  label: ReactNode
  text: string
  onText: (text: string) => void
  onLeave?: () => void
  /** S8: the stage is "planned", so the value is 0 and cannot be another. */
  planned: boolean
  /** Said when nothing stands here and something must. */
  missing: boolean
  inputRef?: Ref<HTMLInputElement>
}

/** Points, or percent with its sign; the other unit stands beside it. */
export function ValueField({ label, text, onText, onLeave, planned, missing, inputRef }: Props) {
  const { t } = useLingui()
  const { maximum } = usePanel()
  const why = useWhy()
  const words = useWords()
  const reading = readingOf(text, maximum)
  const typical = readingOf('65 %', maximum)
  const example = typical.state === 'read' ? words.points(typical.value) : ''
  const wrong = !planned && reading.state === 'wrong' ? why(reading.why) : undefined
  const empty = !planned && missing && reading.state === 'empty'
  return (
    <Field
      label={label}
      problem={wrong ?? (empty ? t`Skriv poäng eller procent.` : undefined)}
      hint={planned ? <Trans>Planerat eller påbörjat ger 0 poäng.</Trans> : undefined}
    >
      {(given) => (
        <div className="judging-value">
          <input
            {...given}
            ref={inputRef}
            className="ui-input judging-value-input"
            autoComplete="off"
            spellCheck={false}
            maxLength={20}
            placeholder={t`${example} eller 65 %`}
            value={planned ? '0' : text}
            readOnly={planned}
            onChange={(event) => onText(event.target.value)}
            onBlur={onLeave}
          />
          <span className="judging-value-other">
            <OtherUnit reading={reading} planned={planned} />
          </span>
        </div>
      )}
    </Field>
  )
}

function OtherUnit({ reading, planned }: { reading: Reading; planned: boolean }) {
  const words = useWords()
  const { maximum } = usePanel()
  if (planned) return <Trans>poäng</Trans>
  if (reading.state !== 'read') return <Trans>poäng av {maximum}</Trans>
  const percent = words.percent(reading.value)
  if (reading.unit === 'percent') return `= ${words.inPoints(reading.value)}`
  return (
    <Plural value={reading.value / 1000} one={`poäng = ${percent}`} other={`poäng = ${percent}`} />
  )
}

/** What is wrong with what was typed, and what would do (S2). */
function useWhy(): (why: Why) => string {
  const { t } = useLingui()
  const { maximum } = usePanel()
  return (why) => {
    switch (why) {
      case 'notANumber':
        return t`Det går inte att läsa som ett tal. Skriv till exempel 19,5 eller 65 %.`
      case 'pointDecimals':
        return t`Poäng anges med högst tre decimaler.`
      case 'percentDecimals':
        return t`Procent anges med högst en decimal.`
      case 'outOfRange':
        return t`Värdet ska ligga mellan 0 och ${maximum} poäng (0–100 %).`
    }
  }
}
