import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Field } from './Field.tsx'

interface Props {
  value: string
  onChange: (text: string) => void
  /** It is one's own: the browser may offer it. */
  own?: boolean
}

/** A person's name, as others see it. */
export function NameField({ value, onChange, own = false, hint }: Props & { hint?: ReactNode }) {
  return (
    <Field label={<Trans>Namn</Trans>} hint={hint}>
      {(given) => (
        <input
          {...given}
          className="ui-input"
          required
          maxLength={100}
          {...(own && { autoComplete: 'name' })}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}

/** The address by which a person comes in. */
export function EmailField({ value, onChange, own = false }: Props) {
  return (
    <Field label={<Trans>E-post</Trans>}>
      {(given) => (
        <input
          {...given}
          className="ui-input"
          type="email"
          required
          maxLength={254}
          {...(own && { autoComplete: 'email' })}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}
