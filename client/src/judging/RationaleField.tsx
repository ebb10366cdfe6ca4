import type { ReactNode, Ref } from 'react'
import { Field } from '../ui/index.ts'

interface Props {
  label: ReactNode
  text: string
  onText: (text: string) => void
  hint?: ReactNode
  problem?: ReactNode
  areaRef?: Ref<HTMLTextAreaElement>
}

/** The rules allow no longer rationale than this. */
export const LONGEST = 20_000

export function RationaleField({ label, text, onText, hint, problem, areaRef }: Props) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(given) => (
        <textarea
          {...given}
          ref={areaRef}
          className="ui-input judging-rationale-input"
          maxLength={LONGEST}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Field>
  )
}
