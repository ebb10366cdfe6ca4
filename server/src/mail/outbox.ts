import type { Letter } from './letter.ts'
import { NotSent, type Post } from './post.ts'

interface World {
  post: Post
  /** Calls back after that many ms. Returns the way to call it off. */
  later: (millis: number, act: () => void) => () => void
  log: { warn(fields: Record<string, unknown>, message: string): void }
}

const MINUTE = 60_000
/** After the first try, the second and so on. */
const AGAIN_AFTER = [MINUTE, 5 * MINUTE, 30 * MINUTE]
/** More than this do not wait: then it is the mail server that is gone, not a letter. */
const MOST_WAITING = 500

/**
 * Letters on their way, one at a time, each tried a few times. In memory: what a restart takes with
 * it still stands on the screens that the letters would have led to.
 */
export class Outbox {
  readonly #world: World
  readonly #waiting: Letter[] = []
  readonly #again = new Set<() => void>()
  #sending = false
  #closed = false

  constructor(world: World) {
    this.#world = world
  }

  put(letter: Letter): void {
    if (this.#closed) return
    if (this.#waiting.length + this.#again.size >= MOST_WAITING) {
      this.#world.log.warn({ waiting: MOST_WAITING }, 'a mail was dropped')
      return
    }
    this.#waiting.push(letter)
    void this.#run()
  }

  close(): void {
    this.#closed = true
    this.#waiting.length = 0
    for (const callOff of this.#again) callOff()
    this.#again.clear()
    this.#world.post.close()
  }

  async #run(): Promise<void> {
    if (this.#sending) return
    this.#sending = true
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift())
      await this.#send(next, 0)
    this.#sending = false
  }

  async #send(letter: Letter, tries: number): Promise<void> {
    try {
      await this.#world.post.send(letter)
    } catch (error) {
      if (this.#closed) return
      const { code, final } = error instanceof NotSent ? error : new NotSent('unknown', false)
      const wait = final ? undefined : AGAIN_AFTER[tries]
      const fields = { code, tries: tries + 1 }
      if (wait === undefined) {
        this.#world.log.warn(fields, 'a mail was given up')
        return
      }
      this.#world.log.warn({ ...fields, againIn: wait }, 'a mail was not sent')
      const callOff = this.#world.later(wait, () => {
        this.#again.delete(callOff)
        void this.#send(letter, tries + 1)
      })
      this.#again.add(callOff)
    }
  }
}
