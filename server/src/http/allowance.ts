interface Used {
  times: number
  /** When it is all there again. */
  until: number
}

/** Keys are looked through when there are so many. */
const WORTH_SWEEPING = 10_000

/** So many times within a while, of each key. */
export class Allowance {
  readonly #most: number
  readonly #while: number
  readonly #now: () => number
  readonly #used = new Map<string, Used>()

  /** @param millis how long the while is, from its first time on */
  constructor(most: number, millis: number, now: () => number) {
    this.#most = most
    this.#while = millis
    this.#now = now
  }

  /** Takes one of the times, if any is left. */
  take(key: string): boolean {
    const now = this.#now()
    if (this.#used.size > WORTH_SWEEPING)
      for (const [one, { until }] of this.#used) if (until <= now) this.#used.delete(one)
    const used = this.#used.get(key)
    if (!used || used.until <= now) {
      this.#used.set(key, { times: 1, until: now + this.#while })
      return true
    }
    if (used.times >= this.#most) return false
    used.times += 1
    return true
  }

  /** Gives a time back that turned out not to count. */
  giveBack(key: string): void {
    const used = this.#used.get(key)
    if (used) used.times = Math.max(0, used.times - 1)
  }
}
