import { createHash } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refused } from '../refusal.ts'
import { addressOf } from '../sockets/door.ts'
import type { Env, World } from '../world.ts'
import { signInLimits as limits } from './limits.ts'

/** Counts what is tried at the door, in memory. */
export class Tries {
  readonly #behindProxy: boolean
  readonly #asks = counter(limits.asksPerAddress, limits.tryWindow)
  readonly #misses = counter(limits.missesPerAddress, limits.tryWindow)
  readonly #letters = counter(limits.lettersPerMailbox, limits.letterWindow)
  readonly #invitations = counter(limits.invitationsPerPerson, limits.inviteWindow)

  constructor({ publicOrigin }: Pick<World, 'publicOrigin'>) {
    this.#behindProxy = publicOrigin !== undefined
  }

  /** Somebody asks for a letter or a provider. Throws where there were too many from there. */
  ask(c: Context<Env>): Promise<void> {
    return this.#refuse(c, this.#asks, this.#placeOf(c))
  }

  /** A link led nowhere: says so, or that there were too many such from there. */
  async miss(c: Context<Env>): Promise<never> {
    await this.#refuse(c, this.#misses, this.#placeOf(c))
    throw new Refused('linkIsOver')
  }

  invite(c: Context<Env>, person: string): Promise<void> {
    return this.#refuse(c, this.#invitations, person)
  }

  /** Whether one more letter may go to a mailbox. Whether there is one is not asked. */
  async mayWrite(email: string): Promise<boolean> {
    return (await left(this.#letters, createHash('sha256').update(email).digest('base64'))) === 0
  }

  async #refuse(c: Context<Env>, counted: RateLimiterMemory, key: string): Promise<void> {
    const wait = await left(counted, key)
    if (wait === 0) return
    c.header('retry-after', String(Math.ceil(wait / 1000)))
    throw new Refused('tooManyTries')
  }

  #placeOf(c: Context<Env>): string {
    const { incoming }: Partial<HttpBindings> = c.env ?? {}
    return incoming ? addressOf(incoming, this.#behindProxy) : ''
  }
}

function counter(points: number, millis: number): RateLimiterMemory {
  return new RateLimiterMemory({ points, duration: millis / 1000 })
}

/** Counts one; 0 where it was within the limit, else how long to wait, ms. */
async function left(counted: RateLimiterMemory, key: string): Promise<number> {
  try {
    await counted.consume(key)
    return 0
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, refused.msBeforeNext)
    throw refused
  }
}
