import { createMiddleware } from 'hono/factory'
import { Refused } from './refusal.ts'
import type { Env, World } from './world.ts'

/** What a request builds on, where it says so. */
const HEADER = 'samsyn-generation'

/**
 * Whoever names the generation that they know is answered in it alone: what a page asks that was
 * opened before a restore was thought of in another telling of events. Before sign-in, which the
 * restore has ended too. Other callers name none.
 */
export function ownGenerationOnly({ generation }: World) {
  return createMiddleware<Env>(async (c, next) => {
    if ((c.req.header(HEADER) ?? generation) !== generation) throw new Refused('restored')
    await next()
  })
}
