import type { ComponentProps } from 'react'
import { Button } from './Button.tsx'
import { focusRest } from './focusRest.ts'

/** A button that goes away by what it does. The keyboard then goes on at the page's place for it. */
export function FleetingButton(props: Omit<ComponentProps<typeof Button>, 'ref'>) {
  return <Button {...props} ref={keepFocus} />
}

/** React calls what this gives while the button still stands there. */
function keepFocus(button: HTMLButtonElement | null): () => void {
  return () => {
    if (button && button === document.activeElement) focusRest()
  }
}
