/** What is heard by somebody. A moment is a number of these from now, so that no clock picks it. */
export type Happening = 'typed' | 'update' | 'saved' | 'answered' | 'view' | 'joined'

/** Counts what happens, and lets something be done at the very next of a kind, or some later one. */
export class Moments {
  #waiting: { what: Happening; left: number; act: () => void } | undefined

  happened(what: Happening): void {
    const one = this.#waiting
    if (one?.what !== what) return
    one.left -= 1
    if (one.left > 0) return
    this.#waiting = undefined
    one.act()
  }

  /** Does it at once when this has happened so many times from now: within the event itself. */
  at(what: Happening, times: number, act: () => void): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting = {
        what,
        left: times,
        act: () => {
          act()
          resolve()
        },
      }
    })
  }

  /** What was to be done is not done any more. */
  forget(): void {
    this.#waiting = undefined
  }
}
