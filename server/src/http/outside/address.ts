import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { addressOf } from '../sockets/door.ts'

/** Whose a request is, as far as can be known before anybody signs in; empty without a port. */
export function callerOf(c: Context, behindProxy: boolean): string {
  const { incoming }: Partial<HttpBindings> = c.env ?? {}
  return incoming ? addressOf(incoming, behindProxy) : ''
}
