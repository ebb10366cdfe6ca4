const FIRST = 250
const LONGEST = 8000

/**
 * How long to wait before the nth try (from 1), in ms: doubling, capped, and spread by `dice` (0–1)
 * so that a whole team does not knock at once when a server returns.
 */
export function backoff(nth: number, dice: number): number {
  const whole = Math.min(LONGEST, FIRST * 2 ** Math.min(nth - 1, 10))
  return Math.round(whole * (0.6 + 0.4 * dice))
}

/** Waits so long, or until the browser says that the network is back. */
export function pauseUntilOnline(nth: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      removeEventListener('online', done)
      resolve()
    }
    const timer = setTimeout(done, backoff(nth, Math.random()))
    addEventListener('online', done)
  })
}
