import { traceOf } from '../safeLog.ts'
import type { Log } from '../world.ts'

/** For what is thrown while a socket is listened to: Hono would print it with what it quotes. */
export function failing(log: Log) {
  return { onError: (error: unknown) => log.error(traceOf(error), 'socket failed') }
}
