import { useEffect, useRef } from 'react'

/**
 * Brings one text of the room into sight and puts the keyboard there, once it stands on the page:
 * once for each time it is asked for, so that nobody is led away from where they went on to.
 */
export function useTextInSight(at: string | undefined, standing: boolean): void {
  const shown = useRef<string>(undefined)
  useEffect(() => {
    if (at === undefined) shown.current = undefined
    if (at === undefined || !standing || shown.current === at) return
    const heading = document.querySelector(`[data-root="${CSS.escape(at)}"] :is(h2, h3)`)
    if (!(heading instanceof HTMLElement)) return
    shown.current = at
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
    heading.scrollIntoView({ block: 'start' })
  }, [at, standing])
}
