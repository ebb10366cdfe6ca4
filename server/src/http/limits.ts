import { socketLimits } from './sockets/limits.ts'

/** What one request and all sockets may cost; what a room lets one do is in `rooms/limits.ts`. */
export const serverLimits = {
  ...socketLimits,
  /** More than two of the longest rationales; what is larger is no command. Files: `files/limits.ts`. */
  bodyBytes: 256 * 1024,
} as const
