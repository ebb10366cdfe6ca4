/**
 * Knows which sessions are in use and tells when one ends: at once when it ends here, and at the
 * next look, less than a second later, when it expires or another process has removed it.
 */
export class SessionWatch {
  readonly #expiries = new Map<string, number>()
  readonly #listeners = new Set<(session: string) => void>()
  readonly #timer: NodeJS.Timeout

  /** `remaining` gives those of some sessions that still exist. */
  constructor(remaining: (sessions: string[]) => Iterable<string>) {
    this.#timer = setInterval(() => this.#look(remaining), LOOK_EVERY)
    this.#timer.unref()
  }

  /** @param expires milliseconds since 1970 UTC */
  inUse(session: string, expires: number): void {
    this.#expiries.set(session, expires)
  }

  ended(session: string): void {
    this.#expiries.delete(session)
    for (const tell of this.#listeners) tell(session)
  }

  /** Returns the way to stop. */
  onEnded(tell: (session: string) => void): () => void {
    this.#listeners.add(tell)
    return () => this.#listeners.delete(tell)
  }

  close(): void {
    clearInterval(this.#timer)
    this.#listeners.clear()
    this.#expiries.clear()
  }

  #look(remaining: (sessions: string[]) => Iterable<string>): void {
    if (this.#expiries.size === 0) return
    const still = new Set(remaining([...this.#expiries.keys()]))
    const now = Date.now()
    for (const [session, expires] of this.#expiries) {
      if (!still.has(session) || expires <= now) this.ended(session)
    }
  }
}

/** Milliseconds. With the time of the look itself it stays within the promised second. */
const LOOK_EVERY = 800
