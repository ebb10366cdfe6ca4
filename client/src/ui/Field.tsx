import { type ReactNode, useId } from 'react'
import './Field.css'

interface Given {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface Props {
  label: ReactNode
  /** Said under the label: what is wanted, in what unit. */
  hint?: ReactNode
  /** What is wrong with what stands there, in words; undefined while nothing is. */
  problem?: ReactNode
  hideLabel?: boolean
  /** Draws the control with what ties it to its label, hint and problem. */
  children: (given: Given) => ReactNode
}

/** A labelled control. Use class `ui-input` on the input, select or textarea inside. */
export function Field({ label, hint, problem, hideLabel = false, children }: Props) {
  const id = useId()
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className="ui-field">
      <label htmlFor={id} className={hideLabel ? 'ui-hidden' : 'ui-field-label'}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="ui-field-hint">
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': problem ? true : undefined,
      })}
      <p id={`${id}-problem`} className="ui-field-problem" aria-live="polite">
        {problem}
      </p>
    </div>
  )
}
