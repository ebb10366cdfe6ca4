import { createServer } from 'node:http'
import { WebSocket, WebSocketServer } from 'ws'
import { answering, anyRooms } from './answering.ts'
import { listening } from './listening.ts'

/** A bare relay: what anybody says in a room the others hear. It knows, checks and keeps nothing. */
await answering(async ({ rooms }) => {
  const server = createServer()
  const sockets = new WebSocketServer({ server, perMessageDeflate: false })
  const inRoom = new Map<string, Set<WebSocket>>()
  sockets.on('connection', (socket, { url = '/' }) => {
    const room = inRoom.get(url) ?? new Set()
    inRoom.set(url, room.add(socket))
    socket.on('message', (bytes) => {
      for (const other of room)
        if (other !== socket && other.readyState === WebSocket.OPEN) other.send(bytes)
    })
    socket.on('error', () => {})
    socket.on('close', () => room.delete(socket))
  })
  return { port: await listening(server), rooms: anyRooms(rooms), cookies: [] }
})
