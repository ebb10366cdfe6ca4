import type { IncomingMessage } from 'node:http'
import type { WebSocket } from 'ws'

/**
 * What becomes of a wish for a socket: it is opened, and then is somebody's, or it is refused with an
 * HTTP status, and comes back no sooner than `later` says, in seconds.
 */
export type Upgraded =
  | { opened: (socket: WebSocket) => void }
  | { refused: number; later?: number | undefined }

/** Judges a wish for a socket. Never rejects. */
export type Upgrade = (request: IncomingMessage) => Promise<Upgraded>
