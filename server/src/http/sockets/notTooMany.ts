import type { HttpBindings } from '@hono/node-server'
import { createMiddleware } from 'hono/factory'
import type { Env } from '../world.ts'
import { type SocketLimits, socketLimits } from './limits.ts'
import { Turnstile } from './turnstile.ts'

/**
 * Refuses the sockets of one person who has, or opens, more than anybody can use. At the upgrade,
 * where y-websocket takes it for a bad line and tries again by itself, later and later.
 */
export function notTooMany(given: Partial<SocketLimits> = {}) {
  const { openPerPerson, openedPerPerson } = { ...socketLimits, ...given }
  const ofPerson = new Turnstile(openPerPerson, openedPerPerson, Date.now)
  return createMiddleware<Env>(async (c, next) => {
    const { incoming }: Partial<HttpBindings> = c.env ?? {}
    const { me } = c.var
    // Who is not signed in is sent away on an open socket: that is final, a refusal here is not.
    if (!me || !incoming || c.req.header('upgrade') === undefined) return next()
    const leave = ofPerson.enter(me.id)
    if (!leave) return c.body(null, 429, { 'retry-after': '10' })
    if (incoming.socket.destroyed) leave()
    else incoming.socket.once('close', leave)
    return next()
  })
}
