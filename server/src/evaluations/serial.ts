/** Runs what it is given one after another, in the order asked. One that fails stops nobody. */
export class Serial {
  #last: Promise<unknown> = Promise.resolve()

  run<T>(act: () => Promise<T>): Promise<T> {
    const ran = this.#last.then(act)
    this.#last = ran.catch(() => undefined)
    return ran
  }
}
