import type { WebSocket } from 'ws'
import type { RoomSocket } from '../../rooms/index.ts'
import type { Line } from './gathering.ts'

/**
 * A socket's bytes. `heard` gets views that are valid during the call only, and undefined for a frame
 * that is text.
 */
export function bytesOn(
  socket: WebSocket,
  line: Line,
  heard: (bytes: Uint8Array | undefined) => void,
): RoomSocket {
  socket.on('message', (data, isBinary) => {
    heard(isBinary && data instanceof Buffer ? plain(data) : undefined)
  })
  return {
    send: (bytes) => line.send(bytes),
    sendSoon: (frame) => line.sendSoon(frame),
    flush: () => line.flush(),
    close(code, reason) {
      line.flush()
      socket.close(code, reason)
    },
    get waiting() {
      return socket.bufferedAmount
    },
  }
}

/** The same bytes as what they are in a test and in a browser: a Buffer's `slice` copies nothing. */
function plain({ buffer, byteOffset, byteLength }: Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}
