interface Waiting {
  at: number
  act: () => void
}

/** Timers that go off when the test lets time pass. */
export class HandClock {
  #now = 0
  #waiting: Waiting[] = []

  /** How many wait to go off. */
  get waiting(): number {
    return this.#waiting.length
  }

  readonly now = (): number => this.#now

  readonly later = (millis: number, act: () => void): (() => void) => {
    const one = { at: this.#now + millis, act }
    this.#waiting.push(one)
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== one)
    }
  }

  /** Lets time pass, and what it sets off come to rest: stores in memory answer at once. */
  async pass(millis: number): Promise<void> {
    const until = this.#now + millis
    for (let due = this.#next(until); due; due = this.#next(until)) {
      this.#now = due.at
      this.#waiting = this.#waiting.filter((one) => one !== due)
      due.act()
      await rest()
    }
    this.#now = until
    await rest()
  }

  #next(until: number): Waiting | undefined {
    const [first] = this.#waiting.toSorted((a, b) => a.at - b.at)
    return first && first.at <= until ? first : undefined
  }
}

async function rest(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve))
}
