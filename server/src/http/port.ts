import type { Server } from 'node:http'
import { createAdaptorServer, type HttpBindings, type WebSocketServerLike } from '@hono/node-server'
import { closing } from '@samsyn/document'
import { WebSocketServer } from 'ws'
import { CannotStart } from '../cannotStart.ts'

/** The largest frame that a socket takes; ws itself would take 100 MiB. */
const LARGEST_FRAME = 1024 * 1024

/** How long a closing server waits for the other side's goodbye. */
const GOODBYE = 1000

type Fetch = (request: Request, bindings: HttpBindings) => Response | Promise<Response>

/** The one port, open from the first moment; until it has an app it answers that it is starting. */
export interface Port {
  number: number
  answerWith(fetch: Fetch): void
  /** Sends every socket away, to come back later. */
  drain(): Promise<void>
  close(): Promise<void>
}

export async function openPort(host: string, wanted: number): Promise<Port> {
  let fetch: Fetch = () => new Response('Samsyn is starting.\n', { status: 503 })
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME })
  const server = createAdaptorServer({
    fetch: (request, bindings) => fetch(request, bindings as HttpBindings),
    // The two packages describe the same socket with optional parts that exactOptionalPropertyTypes
    // tells apart.
    websocket: { server: sockets as unknown as WebSocketServerLike },
  }) as Server
  await listening(server, host, wanted)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')

  return {
    number: address.port,
    answerWith(app) {
      fetch = app
    },
    async drain() {
      fetch = () => new Response('Samsyn is stopping.\n', { status: 503 })
      const goodbyes = [...sockets.clients].map((socket) => {
        const gone = new Promise((resolve) => socket.once('close', resolve))
        socket.close(closing.goingAway.code, 'goingAway')
        return gone
      })
      await within(GOODBYE, Promise.all(goodbyes))
      for (const socket of sockets.clients) socket.terminate()
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      await within(GOODBYE, closed)
      server.closeAllConnections()
      await closed
    },
  }
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('listening', () => {
      server.off('error', reject)
      resolve()
    })
    server.once('error', (error: NodeJS.ErrnoException) => reject(portFailure(error, host, port)))
    server.listen(port, host)
  })
}

function portFailure(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new CannotStart(`PORT=${port} is in use: stop what uses it, or set another PORT.`)
    case 'EACCES':
      return new CannotStart(`PORT=${port} may not be used by this user: set another PORT.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CannotStart(`HOST=${host} is no address of this computer.`)
    default:
      return error
  }
}

async function within(millis: number, done: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, millis)
  })
  await Promise.race([done, late])
  clearTimeout(timer)
}
