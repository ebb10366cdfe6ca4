import type { WebSocket, WebSocketServer } from 'ws'
import type { SocketLimits } from './limits.ts'

/**
 * Lets go of sockets whose other side is not there any more: a network that changed says no
 * goodbye, and TCP alone would keep the socket for a quarter of an hour. Returns what is to be done
 * every so often.
 */
export function watchPulses(sockets: WebSocketServer, { pings }: SocketLimits): () => void {
  const silent = new WeakSet<WebSocket>()
  const pinged = new WeakMap<WebSocket, number>()
  sockets.on('connection', (socket: WebSocket) => {
    const heard = () => void silent.delete(socket)
    socket.on('message', heard)
    socket.on('pong', heard)
    socket.on('ping', () => {
      const count = (pinged.get(socket) ?? 0) + 1
      pinged.set(socket, count)
      heard()
      if (count > pings) socket.terminate()
    })
    // What is wrong with a frame the socket's own close code says.
    socket.on('error', () => {})
  })
  return () => {
    for (const socket of sockets.clients) {
      pinged.delete(socket)
      if (silent.has(socket)) socket.terminate()
      else {
        silent.add(socket)
        socket.ping()
      }
    }
  }
}
