/** Calls `act` after so many milliseconds; returns the way to take it back. */
export type Later = (millis: number, act: () => void) => () => void

export function afterMillis(millis: number, act: () => void): () => void {
  const timer = setTimeout(act, millis)
  timer.unref()
  return () => clearTimeout(timer)
}

interface Waiting {
  /** When it was stirred first and last. */
  first: number
  last: number
  cancel: () => void
}

export interface PauseLength {
  /** Ms without a stir after which it is time. */
  quiet: number
  /** Ms after the first stir when it is time in any case. */
  most: number
}

/** Says when it is time to look at what has been stirred: when it rests, or has been stirred for long. */
export class Pauses<Key> {
  readonly #waiting = new Map<Key, Waiting>()
  readonly #later: Later
  readonly #now: () => number
  readonly #lengthOf: (key: Key) => PauseLength
  readonly #look: (key: Key) => void

  constructor(world: {
    later: Later
    now: () => number
    lengthOf: (key: Key) => PauseLength
    look: (key: Key) => void
  }) {
    this.#later = world.later
    this.#now = world.now
    this.#lengthOf = world.lengthOf
    this.#look = world.look
  }

  /** Costs next to nothing: a timer runs to its end and is then asked whether it was early. */
  stir(key: Key): void {
    const now = this.#now()
    const waiting = this.#waiting.get(key)
    if (waiting) waiting.last = now
    else this.#wait(key, { first: now, last: now })
  }

  has(key: Key): boolean {
    return this.#waiting.has(key)
  }

  keys(): Key[] {
    return [...this.#waiting.keys()]
  }

  /** It is not to be looked at any more, or is looked at already. */
  forget(key: Key): void {
    this.#waiting.get(key)?.cancel()
    this.#waiting.delete(key)
  }

  close(): void {
    for (const key of this.keys()) this.forget(key)
  }

  #wait(key: Key, { first, last }: Omit<Waiting, 'cancel'>): void {
    const { quiet, most } = this.#lengthOf(key)
    const left = Math.min(last + quiet, first + most) - this.#now()
    const cancel = this.#later(Math.max(0, left), () => this.#maybe(key))
    this.#waiting.set(key, { first, last, cancel })
  }

  #maybe(key: Key): void {
    const waiting = this.#waiting.get(key)
    if (!waiting) return
    const { quiet, most } = this.#lengthOf(key)
    if (Math.min(waiting.last + quiet, waiting.first + most) > this.#now()) {
      this.#wait(key, waiting)
      return
    }
    this.#waiting.delete(key)
    this.#look(key)
  }
}
