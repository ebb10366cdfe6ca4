import { destination, pino, stdTimeFunctions } from 'pino'
import type { LogLevel } from './environment.ts'
import type { Log } from './http/world.ts'

/** JSON lines on stderr, each written before the next thing happens: the last one counts most. */
export function openLog(level: LogLevel): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination({ dest: 2, sync: true }),
  )
}
