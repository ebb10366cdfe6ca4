import { useEffect } from 'react'
import { focusRest } from './focusRest.ts'

let arrivedBefore = false

/**
 * For a screen whose way there is gone with the screen before it: the keyboard goes on at the
 * place that the page keeps for it. A page that is loaded begins at its top, as pages do.
 */
export function useFocusOnArrival(): void {
  useEffect(() => {
    if (arrivedBefore && document.activeElement === document.body) focusRest()
    arrivedBefore = true
  }, [])
}
