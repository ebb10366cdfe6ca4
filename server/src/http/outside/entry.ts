import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Ms. Who typed a passcode need not type it again for so long. */
export const ENTRY_LASTS = 12 * 60 * 60 * 1000

/**
 * What a browser keeps after the passcode was right: until when, sealed for this one share by a key
 * of this server, so that a restart asks nobody again.
 */
export class Entries {
  readonly #key: Uint8Array
  readonly #now: () => number

  /** @param key a key of its own for this process where none is handed in */
  constructor(now: () => number, key: Uint8Array = randomBytes(32)) {
    this.#key = key
    this.#now = now
  }

  issue(share: string): string {
    const until = this.#now() + ENTRY_LASTS
    return `${until}.${this.#seal(share, until).toString('base64url')}`
  }

  isGood(share: string, entry: string | undefined): boolean {
    const [until = '', seal = ''] = entry?.split('.') ?? []
    if (!/^\d{1,15}$/.test(until) || Number(until) <= this.#now()) return false
    const wanted = this.#seal(share, Number(until))
    const given = Buffer.from(seal, 'base64url')
    return given.length === wanted.length && timingSafeEqual(given, wanted)
  }

  #seal(share: string, until: number): Buffer {
    return createHmac('sha256', this.#key).update(`${share}.${until}`).digest()
  }
}
