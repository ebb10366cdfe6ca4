import { useEffect, useRef } from 'react'
import { type Passages, showPassage } from '../narrative/index.ts'

/**
 * Brings one text of the room into sight and puts the keyboard there, once it stands on the page, and
 * then what is meant `on` it, a passage or a point, if that is there still: once for each time it is
 * asked for, so that nobody is led away from where they went on to.
 */
export function useTextInSight(
  at: string | undefined,
  on: string | undefined,
  passages: Passages | undefined,
): void {
  const shown = useRef<string>(undefined)
  const asked = at === undefined ? undefined : `${at} ${on ?? ''}`
  useEffect(() => {
    if (asked === undefined) shown.current = undefined
    if (at === undefined || !passages || shown.current === asked) return
    const heading = document.querySelector(`[data-root="${CSS.escape(at)}"] :is(h2, h3)`)
    if (!(heading instanceof HTMLElement)) return
    shown.current = asked
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
    heading.scrollIntoView({ block: 'start' })
  }, [asked, at, passages])

  const found = useRef<string>(undefined)
  useEffect(() => {
    if (asked === undefined) found.current = undefined
    if (on === undefined || !passages || found.current === asked) return
    let frame = 0
    // The editors come after the texts, and what is tied to them may come later still.
    const look = () => {
      if (found.current === asked) return
      const isGone = passages.place(on)?.state === 'removed'
      if (!isGone && !showPassage(passages, on) && !showPoint(on)) return
      found.current = asked
      if (!isGone) passages.activate(on)
    }
    const later = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(look)
    }
    const goOn = () => {
      found.current = asked
    }
    const stop = passages.watch(later)
    for (const act of ACTS) document.addEventListener(act, goOn)
    later()
    return () => {
      cancelAnimationFrame(frame)
      stop()
      for (const act of ACTS) document.removeEventListener(act, goOn)
    }
  }, [asked, on, passages])
}

/** By these somebody goes on to something else. */
const ACTS = ['pointerdown', 'keydown', 'wheel'] as const

function showPoint(point: string): boolean {
  const item = document.querySelector(`[data-point="${CSS.escape(point)}"]`)
  item?.scrollIntoView({ block: 'center' })
  return item !== null
}
