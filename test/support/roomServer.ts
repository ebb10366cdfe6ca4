import { once } from 'node:events'
import { parseRoomAddress } from '@samsyn/document'
import type { Rooms } from '@samsyn/server/rooms'
import { WebSocketServer } from 'ws'
import { personId } from './roomScene.ts'

/** A port that was ours may have been given to somebody else's connection for a moment. */
async function listening(port: number): Promise<WebSocketServer> {
  for (;;) {
    const sockets = new WebSocketServer({ port, host: '127.0.0.1' })
    try {
      await once(sockets, 'listening')
      return sockets
    } catch (error) {
      if (!String(error).includes('EADDRINUSE')) throw error
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}

/** Rooms behind a real port, without anything else of the product. The cookie is the person. */
export class RoomServer {
  readonly #sockets: WebSocketServer
  readonly port: number

  private constructor(sockets: WebSocketServer, port: number) {
    this.#sockets = sockets
    this.port = port
  }

  static async open(rooms: () => Rooms, port = 0): Promise<RoomServer> {
    const sockets = await listening(port)
    sockets.on('connection', (socket, { url = '', headers }) => {
      const [, evaluation = '', room = ''] = new URL(url, 'ws://x').pathname.split('/')
      const address = parseRoomAddress(evaluation, room)
      if (!address) throw new Error(`no such address: ${url}`)
      const name = headers.cookie ?? 'nobody'
      const visit = rooms().visit(
        {
          send: (bytes) => socket.send(bytes),
          sendSoon: (frame) => socket.send(frame()),
          flush: () => {},
          close: (code, reason) => socket.close(code, reason),
          get waiting() {
            return socket.bufferedAmount
          },
        },
        {
          address,
          user: { id: personId(name), name, color: 1 },
          hearsWord: url.includes('samsyn=1'),
        },
      )
      socket.on('message', (data: Buffer) => visit.heard(new Uint8Array(data)))
      socket.on('close', () => visit.left())
    })
    const address = sockets.address()
    if (typeof address !== 'object' || !address) throw new Error('no port')
    return new RoomServer(sockets, address.port)
  }

  /** Every connection is cut at once, as when the process is killed. */
  async kill(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate()
    this.#sockets.close()
    await once(this.#sockets, 'close')
  }
}
