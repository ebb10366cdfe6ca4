import { createMiddleware } from 'hono/factory'
import { isLoopback } from '../environment.ts'
import { Refused } from './refusal.ts'
import type { World } from './world.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Lets a browser act here only from our own pages: whatever changes something, and every socket,
 * must come from the server's own origin. Who sends neither header is no browser, and has no
 * cookies that it did not choose to send.
 */
export function ownOriginOnly({ publicOrigin, loopbackOnly }: World) {
  return createMiddleware(async ({ req }, next) => {
    const opens = req.header('upgrade') !== undefined
    if (SAFE.has(req.method) && !opens) return next()
    const site = req.header('sec-fetch-site')
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      throw new Refused('foreignOrigin')
    const origin = req.header('origin')
    if (origin !== undefined && !isOwn(origin, req.header('host')))
      throw new Refused('foreignOrigin')
    return next()
  })

  function isOwn(origin: string, host: string | undefined): boolean {
    if (publicOrigin !== undefined) return origin === publicOrigin
    const url = URL.parse(origin)
    if (!url || url.host !== host) return false
    // A foreign name that leads to this computer would otherwise pass for the server's own.
    return !loopbackOnly || isLoopback(url.hostname)
  }
}
