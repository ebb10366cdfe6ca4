/** At most ten times a second, in milliseconds. */
export const EVERY = 100
/** How long typing pauses before what it comes to is written, in milliseconds. */
export const TYPED = 400

/**
 * Writes what moves often to where others see it: while it slides at most ten times a second, and
 * what is typed when the typing pauses. The last is always written.
 */
export function paced<Value>(write: (value: Value) => void) {
  let waiting: { value: Value } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function drop(): void {
    clearTimeout(timer)
    timer = undefined
    waiting = undefined
  }

  function flush(): void {
    const last = waiting
    drop()
    if (last) write(last.value)
  }

  return {
    slid(value: Value): void {
      waiting = { value }
      timer ??= setTimeout(flush, EVERY)
    },
    typed(value: Value): void {
      waiting = { value }
      clearTimeout(timer)
      timer = setTimeout(flush, TYPED)
    },
    /** Writes at once what waits. */
    flush,
    /** Forgets what waits: it no longer stands there. */
    drop,
  }
}
