/** Something in the queue: a commit that may end later, or what is to be shown after those before. */
type Step =
  | { kind: 'show'; show: () => void }
  | { kind: 'commit'; ended: boolean; failure: { error: unknown } | undefined }

/**
 * Holds back what others may see until what it rests on is committed, in the order of arrival.
 * A show that waits for nothing happens at once; all that one commit lets go happens in one go.
 */
export class Held {
  #steps: Step[] = []
  #settling: (() => void)[] = []
  #broken = false
  readonly #failed: (error: unknown) => void

  /** `failed` is told of the first commit that fails; nothing is shown after it. */
  constructor(failed: (error: unknown) => void) {
    this.#failed = failed
  }

  /** Nothing is in flight and nothing waits to be shown. */
  get idle(): boolean {
    return this.#steps.length === 0
  }

  /** All that is shown from now on waits for this commit too. */
  commit(promise: Promise<void>): void {
    const step: Step = { kind: 'commit', ended: false, failure: undefined }
    this.#steps.push(step)
    const end = (): void => {
      step.ended = true
      if (this.#steps[0] === step) this.#goOn()
    }
    promise.then(end, (error: unknown) => {
      step.failure = { error }
      end()
    })
  }

  after(show: () => void): void {
    if (this.idle) this.#run(show)
    else this.#steps.push({ kind: 'show', show })
  }

  /** When every commit has ended, well or badly. */
  settled(): Promise<void> {
    if (this.idle) return Promise.resolve()
    return new Promise((resolve) => this.#settling.push(resolve))
  }

  /** As far as the next commit that has not ended. What is shown may queue more. */
  #goOn(): void {
    for (let step = this.#steps[0]; step; step = this.#steps[0]) {
      if (step.kind === 'commit' && !step.ended) return
      this.#steps.shift()
      if (step.kind === 'show') this.#run(step.show)
      else if (step.failure) this.#break(step.failure.error)
    }
    for (const resolve of this.#settling.splice(0)) resolve()
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
