import type { IncomingHttpHeaders } from 'node:http'
import { createMiddleware } from 'hono/factory'
import { isLoopback } from '../environment.ts'
import { Refused } from './refusal.ts'
import type { World } from './world.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What a browser says of the page that acts, and where it acts. */
type Said = Pick<IncomingHttpHeaders, 'origin' | 'host'> & {
  'sec-fetch-site'?: string | string[] | undefined
}

/**
 * Lets a browser act here only from our own pages: whatever changes something must come from the
 * server's own origin, and every socket too (`upgrades.ts`).
 */
export function ownOriginOnly(world: World) {
  const isForeign = foreignPages(world)
  return createMiddleware(async ({ req }, next) => {
    if (SAFE.has(req.method)) return next()
    const [site, origin, host] = [
      req.header('sec-fetch-site'),
      req.header('origin'),
      req.header('host'),
    ]
    if (isForeign({ 'sec-fetch-site': site, origin, host })) throw new Refused('foreignOrigin')
    return next()
  })
}

/**
 * Tells a page that is not ours. Who sends neither header is no browser, and has no cookies that it
 * did not choose to send. A form on a page that tells nobody where it is (`no-referrer`) has no origin
 * to show: then the browser's own word decides whether page and server are of one origin.
 */
export function foreignPages({
  publicOrigin,
  loopbackOnly,
}: Pick<World, 'publicOrigin' | 'loopbackOnly'>) {
  return ({ 'sec-fetch-site': site, origin, host }: Said): boolean => {
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
    if (origin === 'null') return site !== 'same-origin'
    return origin !== undefined && !isOwn(origin, host)
  }

  function isOwn(origin: string, host: string | undefined): boolean {
    if (publicOrigin !== undefined) return origin === publicOrigin
    const url = URL.parse(origin)
    if (!url || url.host !== host) return false
    // A foreign name that leads to this computer would otherwise pass for the server's own.
    return !loopbackOnly || isLoopback(url.hostname)
  }
}
