import { traceOf } from '../safeLog.ts'
import type { Log } from '../world.ts'

/** For what is done with a socket: what it throws would end the process, and is only named in the log. */
export function guarding(log: Log) {
  return <Told extends unknown[]>(act: (...told: Told) => void) =>
    (...told: Told): void => {
      try {
        act(...told)
      } catch (error) {
        log.error(traceOf(error), 'socket failed')
      }
    }
}
