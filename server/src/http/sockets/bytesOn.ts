import type { WebSocket } from 'ws'
import type { RoomSocket } from '../../rooms/index.ts'

/**
 * A socket's bytes. `heard` gets views that are valid during the call only, and undefined for a frame
 * that is text.
 */
export function bytesOn(
  socket: WebSocket,
  heard: (bytes: Uint8Array | undefined) => void,
): RoomSocket {
  socket.on('message', (data, isBinary) => {
    heard(isBinary && data instanceof Buffer ? plain(data) : undefined)
  })
  return {
    send: (bytes) => socket.send(bytes),
    close: (code, reason) => socket.close(code, reason),
    get waiting() {
      return socket.bufferedAmount
    },
  }
}

/** The same bytes as what they are in a test and in a browser: a Buffer's `slice` copies nothing. */
function plain({ buffer, byteOffset, byteLength }: Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}
