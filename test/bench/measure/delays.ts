import type { Person } from '../load/person.ts'

/** When each letter was typed, and how long the others waited for it. */
export class Delays {
  readonly #typedAt = new Map<number, number[]>()
  #waited: number[] = []

  /** Letters that came. */
  get count(): number {
    return this.#waited.length
  }

  watch(person: Person): void {
    const typedAt: number[] = []
    this.#typedAt.set(person.client, typedAt)
    person.onLetters = (client, from, to) => {
      const times = this.#typedAt.get(client)
      const now = performance.now()
      for (let nth = from; nth < to; nth++) {
        const at = times?.[nth]
        if (at !== undefined) this.#waited.push(now - at)
      }
    }
  }

  /** To be called right before the person types. */
  typing(person: Person): void {
    const typedAt = this.#typedAt.get(person.client)
    if (typedAt) typedAt[person.typed] = performance.now()
  }

  /** Milliseconds, since this was last asked. */
  take(): number[] {
    const waited = this.#waited
    this.#waited = []
    return waited
  }
}
