import type { WSContext } from 'hono/ws'

/** Bytes handed to a socket and not yet sent. Hono's context does not tell; the socket below does. */
export function waitingOn({ raw }: WSContext<object>): number {
  return raw && 'bufferedAmount' in raw && typeof raw.bufferedAmount === 'number'
    ? raw.bufferedAmount
    : 0
}
