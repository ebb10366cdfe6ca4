import type { ComponentPropsWithRef } from 'react'
import './Button.css'

interface Props extends ComponentPropsWithRef<'button'> {
  /** `primary` is the one next act of its place; `plain` for all others; `quiet` for the chrome. */
  kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  size?: 'small' | 'usual'
}

/** A button whose words are a verb. `type` is "button" unless said otherwise. */
export function Button({ kind = 'plain', size = 'usual', className, ...rest }: Props) {
  const names = ['ui-button', `ui-button-${kind}`, size === 'small' && 'ui-button-small', className]
  return <button type="button" {...rest} className={names.filter(Boolean).join(' ')} />
}
