import type { WSContext } from 'hono/ws'
import { WebSocket } from 'ws'
import type { RoomSocket } from '../../rooms/index.ts'

/**
 * A socket's bytes without Hono between: that would make an event of each frame and a copy of what
 * is in it, and need a copy of each frame for each who gets it. `heard` gets views that are valid
 * during the call only, and undefined for a frame that is text.
 */
export function bytesOn(
  { raw }: WSContext<object>,
  heard: (bytes: Uint8Array | undefined) => void,
  { onError }: { onError: (error: unknown) => void },
): RoomSocket {
  if (!(raw instanceof WebSocket)) throw new Error('no socket of ws')
  raw.on('message', (data, isBinary) => {
    try {
      heard(isBinary && data instanceof Buffer ? plain(data) : undefined)
    } catch (error) {
      onError(error)
    }
  })
  return {
    send: (bytes) => raw.send(bytes),
    close: (code, reason) => raw.close(code, reason),
    get waiting() {
      return raw.bufferedAmount
    },
  }
}

/** The same bytes as what they are in a test and in a browser: a Buffer's `slice` copies nothing. */
function plain({ buffer, byteOffset, byteLength }: Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}
