import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import type { World } from './world.ts'

/** In the client's index.html; becomes the nonce that its style-src allows. */
const NONCE_PLACE = '__CSP_NONCE__'

/**
 * Nothing but our own files, and no inline code. Sockets are of our own origin too. What a route says
 * itself stays: somebody's file is shown with nothing at all.
 */
export function headers({ publicOrigin }: World) {
  return secureHeaders({
    overwrite: false,
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", NONCE],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      // The preview of a report, which may do nothing by itself.
      frameSrc: ["'self'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: publicOrigin?.startsWith('https:') ?? false,
  })
}

/** The built client. Every path that is no file is a place inside it. */
export function page({ clientFolder }: World) {
  if (!existsSync(clientFolder)) return new Hono().get('*', index)
  const files = serveStatic({ root: clientFolder })
  return new Hono()
    .use('/assets/*', kept('public, max-age=31536000, immutable'), files, async (c) => c.notFound())
    .get('/', index)
    .get('/index.html', index)
    .use('*', kept('no-cache'), files)
    .get('*', index)

  async function index(c: Context) {
    const html = await readFile(join(clientFolder, 'index.html'), 'utf8').catch(() => undefined)
    if (html === undefined)
      return c.text('The client is not built. Start the product with: npm start\n', 503)
    const nonce = c.get('secureHeadersNonce') ?? ''
    return c.html(html.replaceAll(NONCE_PLACE, nonce), 200, { 'cache-control': 'no-store' })
  }
}

/** How long browsers may keep what was found, unless it says so itself. */
function kept(control: string) {
  return createMiddleware(async (c, next) => {
    await next()
    if (c.res.ok && !c.res.headers.has('cache-control')) c.header('cache-control', control)
  })
}
