import { createHash, timingSafeEqual } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { isLoopback } from '../../environment.ts'
import { problemResponse } from '../refusal.ts'
import type { Env, World } from '../world.ts'
import type { Figures } from './figures.ts'

/**
 * `/metrics`, in Prometheus' words, for whoever runs the server: with the token, or without one
 * from this computer while the server listens to nobody else. To all others it is not there. Behind
 * a proxy everybody seems to be this computer, so there it takes the token.
 */
export function metrics({ metricsToken, loopbackOnly, publicOrigin }: World, figures: Figures) {
  return new Hono<Env>().get('/metrics', async (c) => {
    const { incoming }: Partial<HttpBindings> = c.env ?? {}
    const near = isLoopback(incoming?.socket.remoteAddress ?? '')
    const named = isLoopback(new URL(c.req.url).hostname)
    const open = loopbackOnly && publicOrigin === undefined && near && named
    const may =
      metricsToken === undefined ? open : holds(c.req.header('authorization'), metricsToken)
    if (!may) return problemResponse(c, 'notFound')
    return c.body(await figures.text(), 200, {
      'content-type': figures.type,
      'cache-control': 'no-store',
    })
  })
}

/** Compared as digests, so that the time it takes tells nothing. */
function holds(authorization: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`))
}
