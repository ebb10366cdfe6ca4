import { useEffect, useState } from 'react'

/** Between two drawings while somebody types, ms. */
const EVERY = 300

interface Watched {
  /** Calls back when passages may stand elsewhere; returns the way to stop. */
  watch: (moved: () => void) => () => void
}

/** Draws anew when passages may stand elsewhere or say something else; not for each letter. */
export function useMoved(beside: Watched | undefined): void {
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
