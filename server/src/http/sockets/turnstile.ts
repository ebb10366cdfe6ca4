interface Count {
  open: number
  /** How many may be let in before more time has passed, as of `at`. */
  left: number
  at: number
}

const MINUTE = 60_000
/** Keys without an open one are looked through when there are so many. */
const WORTH_SWEEPING = 10_000

/** Lets in so many of one key at once, and so many within a minute. Who is refused costs nothing. */
export class Turnstile {
  readonly #open: number
  readonly #aMinute: number
  readonly #now: () => number
  readonly #counts = new Map<string, Count>()

  constructor(open: number, aMinute: number, now: () => number) {
    this.#open = open
    this.#aMinute = aMinute
    this.#now = now
  }

  /** The way out again, which may be taken once; undefined when there is no way in now. */
  enter(key: string): (() => void) | undefined {
    const count = this.#filled(key)
    if (count.open >= this.#open || count.left < 1) return undefined
    count.open += 1
    count.left -= 1
    this.#counts.set(key, count)
    if (this.#counts.size > WORTH_SWEEPING) this.#forgetIdle()
    let inside = true
    return () => {
      if (inside) count.open -= 1
      inside = false
    }
  }

  #filled(key: string): Count {
    const now = this.#now()
    const count = this.#counts.get(key) ?? { open: 0, left: this.#aMinute, at: now }
    const gained = (Math.max(0, now - count.at) / MINUTE) * this.#aMinute
    count.left = Math.min(this.#aMinute, count.left + gained)
    count.at = now
    return count
  }

  /** One that is full again and has none open is as one that never was. */
  #forgetIdle(): void {
    for (const [key, { open }] of this.#counts)
      if (open === 0 && this.#filled(key).left >= this.#aMinute) this.#counts.delete(key)
  }
}
