import { useEffect, useState } from 'react'
import type { TextsBeside } from './margin.ts'

/** Between two drawings of the cards while somebody types, ms. */
const EVERY = 300

/** Draws anew when passages may stand elsewhere or say something else; not for each letter. */
export function useMoved(beside: TextsBeside | undefined): void {
  const [, setMoved] = useState(0)
  const watch = beside?.watch
  useEffect(() => {
    if (!watch) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = watch(() => {
      timer ??= setTimeout(() => {
        timer = undefined
        setMoved((nth) => nth + 1)
      }, EVERY)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [watch])
}
