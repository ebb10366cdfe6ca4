/** What happens while people work. A moment is a number of these from now, so that no clock picks it. */
export type Happening = 'typed' | 'asked' | 'heard'

interface Waiting {
  what: Happening
  left: number
  resolve: () => void
  reject: (reason: Error) => void
}

/** Counts what happens, and calls those who wait for some more of it. */
export class Happenings {
  readonly #waiting = new Set<Waiting>()
  #over: Error | undefined

  happened(what: Happening): void {
    for (const one of this.#waiting) {
      if (one.what !== what) continue
      one.left -= 1
      if (one.left > 0) continue
      this.#waiting.delete(one)
      one.resolve()
    }
  }

  /** Resolves when it has happened so many times from now. */
  more(what: Happening, times: number): Promise<void> {
    if (this.#over) return Promise.reject(this.#over)
    return new Promise((resolve, reject) => {
      this.#waiting.add({ what, left: times, resolve, reject })
    })
  }

  /** Throws when it is over. */
  goOn(): void {
    if (this.#over) throw this.#over
  }

  /** Nothing more is going to happen: whoever waits is told why. */
  end(why: Error): void {
    this.#over = why
    for (const one of this.#waiting) one.reject(why)
    this.#waiting.clear()
  }
}
