import { createHash } from 'node:crypto'
import type { SignedIn } from './identity.ts'

/**
 * Every request and socket asks who is behind its cookies, and a page asks many times at once. An
 * answer serves for under a second, and no longer than its session. Keyed by a hash, so that no
 * token lies in memory.
 */
export class SessionCache {
  readonly #answers = new Map<string, { until: number; signedIn: SignedIn }>()

  get(cookies: string): SignedIn | undefined {
    const found = this.#answers.get(hashOf(cookies))
    return found && found.until > Date.now() ? found.signedIn : undefined
  }

  /** @param expires the session's end, milliseconds since 1970 UTC */
  keep(cookies: string, signedIn: SignedIn, expires: number): void {
    if (this.#answers.size >= MOST) this.#answers.clear()
    const until = Math.min(Date.now() + SERVES_FOR, expires)
    this.#answers.set(hashOf(cookies), { until, signedIn })
  }

  forget(session: string): void {
    for (const [key, { signedIn }] of this.#answers) {
      if (signedIn.session === session) this.#answers.delete(key)
    }
  }
}

/** Milliseconds. */
const SERVES_FOR = 900
const MOST = 5_000

function hashOf(cookies: string): string {
  return createHash('sha256').update(cookies).digest('base64')
}
