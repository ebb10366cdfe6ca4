/**
 * Holds back what others may see until what it rests on is committed, in the order of arrival.
 * A show that waits for nothing happens at once.
 */
export class Held {
  #tail: Promise<void> = Promise.resolve()
  #waiting = 0
  #broken = false
  readonly #failed: (error: unknown) => void

  /** `failed` is told of the first commit that fails; nothing is shown after it. */
  constructor(failed: (error: unknown) => void) {
    this.#failed = failed
  }

  /** Nothing is in flight and nothing waits to be shown. */
  get idle(): boolean {
    return this.#waiting === 0
  }

  /** All that is shown from now on waits for this commit too. */
  commit(promise: Promise<void>): void {
    // The queue looks at it only when its turn comes; a failure before that is not unhandled.
    promise.catch(() => {})
    this.#queue(async () => {
      try {
        await promise
      } catch (error) {
        this.#break(error)
      } finally {
        this.#waiting--
      }
    })
  }

  after(show: () => void): void {
    if (this.idle) this.#run(show)
    else
      this.#queue(() => {
        this.#waiting--
        this.#run(show)
      })
  }

  /** When every commit has ended, well or badly. */
  async settled(): Promise<void> {
    while (!this.idle) await this.#tail
  }

  #queue(step: () => void | Promise<void>): void {
    this.#waiting++
    this.#tail = this.#tail.then(step)
  }

  #run(show: () => void): void {
    if (this.#broken) return
    try {
      show()
    } catch (error) {
      this.#break(error)
    }
  }

  #break(error: unknown): void {
    if (this.#broken) return
    this.#broken = true
    this.#failed(error)
  }
}
