import { createServer } from 'node:http'
import { setupWSConnection } from '@y/websocket-server/utils'
import { WebSocketServer } from 'ws'
import { answering, anyRooms } from './answering.ts'
import { listening } from './listening.ts'

/** The reference server, as its own `server.js` puts it together: documents in memory only. */
await answering(async ({ rooms }) => {
  const server = createServer()
  new WebSocketServer({ server }).on('connection', setupWSConnection)
  return { port: await listening(server), rooms: anyRooms(rooms), cookies: [] }
})
