import { useEffect, useRef } from 'react'
import { type Focused, type Meaning, meaningOf } from './keys.ts'

/**
 * The meeting's keys, wherever on its screen the focus is. A dialog keeps all keys for itself, and
 * whoever has handled one has it; but the editor takes Escape and does nothing with it.
 */
export function useKeys(on: boolean, does: (meaning: Meaning) => void): void {
  const latest = useRef({ on, does })
  latest.current = { on, does }
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      const isTaken = event.defaultPrevented && event.key !== 'Escape'
      if (isTaken || document.querySelector('[role="dialog"]')) return
      const meaning = meaningOf(event, focusedOn(event.target), latest.current.on)
      if (!meaning) return
      event.preventDefault()
      latest.current.does(meaning)
    }
    document.addEventListener('keydown', heard)
    return () => document.removeEventListener('keydown', heard)
  }, [])
}

const fields =
  'textarea, select, [contenteditable="true"], input:not([type="range"], [type="radio"], [type="checkbox"])'

/** Whether somebody is writing in something. */
export function isTyping(): boolean {
  return focusedOn(document.activeElement) === 'field'
}

function focusedOn(target: EventTarget | null): Focused {
  if (!(target instanceof Element)) return 'row'
  if (target.closest(fields)) return 'field'
  return target.closest('button, a, input, summary') ? 'control' : 'row'
}
