import { createMiddleware } from 'hono/factory'
import type { Env, World } from './world.ts'

/** A judgement is saved by one of these: that there was one is nobody's to know (C1), refused or not. */
const COMMANDS = /^\/api\/evaluations\/[^/]*\/commands/

/**
 * Gives each request a number that nobody can guess, and at the level "debug" a line: which route,
 * how it was answered and in how many milliseconds. Never its path or query, which may hold what
 * opens a door, and nothing of a command.
 */
export function requestLog({ log, newRequestId = hexId }: World) {
  return createMiddleware<Env>(async (c, next) => {
    const request = newRequestId()
    c.set('request', request)
    const began = Date.now()
    await next()
    if (COMMANDS.test(c.req.path)) return
    const { method, routePath: route } = c.req
    const { status } = c.res
    log.debug({ request, method, route, status, ms: Date.now() - began }, 'request')
  })
}

/** A number for a request that nobody can guess. */
export function hexId(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(8))).toString('hex')
}
