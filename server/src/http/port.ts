import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { closing } from '@samsyn/document'
import { type WebSocket, WebSocketServer } from 'ws'
import { CannotStart } from '../cannotStart.ts'
import { everySoOften } from './everySoOften.ts'
import { Door, type DoorRefusal } from './sockets/door.ts'
import { type SocketLimits, socketLimits } from './sockets/limits.ts'
import { watchPulses } from './sockets/pulses.ts'
import { turnAway } from './sockets/turnAway.ts'
import type { Upgrade } from './sockets/upgrade.ts'

/** How long a closing server waits for the other side's goodbye. */
const GOODBYE = 1000

type Fetch = (request: Request, bindings: HttpBindings) => Response | Promise<Response>

/** The one port, open from the first moment; until it has an app it answers that it is starting. */
export interface Port {
  number: number
  /** Without `upgrade` nobody gets a socket. */
  answerWith(fetch: Fetch, upgrade?: Upgrade): void
  /** Upgrades refused since the start, by why. */
  refused(): Readonly<Record<DoorRefusal, number>>
  /** Sends every socket away, to come back later, and lets requests under way be answered. */
  drain(): Promise<void>
  close(): Promise<void>
}

export interface PortOptions {
  /** A proxy stands in front, and says for whom it asks in `X-Forwarded-For`. */
  behindProxy?: boolean
  limits?: Partial<SocketLimits>
  now?: () => number
  /** Calls `act` again and again; returns the way to stop. Tests hand in their own. */
  every?: (millis: number, act: () => void) => () => void
}

/**
 * ms. How long a line stays open for another request. One that the server closes just as the other
 * side uses it again loses that request, so it outlasts those of proxies: nginx keeps 60 s, Caddy 120.
 */
const IDLE = { directly: 65_000, behindProxy: 130_000 }

/** Connections beside the sockets: a page that is loading has six. */
const REQUESTS = 2000

export async function openPort(
  host: string,
  wanted: number,
  { behindProxy = false, limits: given, now = Date.now, every = everySoOften }: PortOptions = {},
): Promise<Port> {
  const limits = { ...socketLimits, ...given }
  let fetch: Fetch = () => new Response('Samsyn is starting.\n', { status: 503 })
  let upgrade: Upgrade = notNow
  const socketOptions = {
    noServer: true,
    maxPayload: limits.messageBytes,
    maxFragments: limits.fragments,
    closeTimeout: limits.goodbyeWithin, // its types have not heard of it
  }
  const sockets = new WebSocketServer(socketOptions)
  const server = createAdaptorServer({
    // Who opens a connection and is slow to say why, or never does, is not waited for long.
    serverOptions: {
      headersTimeout: 10_000,
      requestTimeout: 180_000, // the largest file over a megabit line
      connectionsCheckingInterval: 5000,
      keepAliveTimeout: behindProxy ? IDLE.behindProxy : IDLE.directly,
    },
    fetch: (request, bindings) => {
      const answer = fetch(request, bindings as HttpBindings)
      if (answer instanceof Promise) keepUntilDone(answering, answer)
      return answer
    },
  }) as Server
  server.maxConnections = limits.open + REQUESTS
  const door = new Door({ limits, now, behindProxy })
  door.guard(server, (request, socket, head) => {
    keepUntilDone(answering, admit(request, socket, head))
  })
  const stopSweeping = every(limits.sweepEvery, watchPulses(sockets, limits))
  const lines = new Set<Socket>()
  server.on('connection', (line: Socket) => {
    lines.add(line)
    line.once('close', () => lines.delete(line))
  })
  let draining = false
  // Asked for before the draining, and open only now.
  sockets.on('connection', (socket) => draining && sendAway(socket))
  const answering = new Set<Promise<unknown>>()
  await listening(server, host, wanted)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')

  async function admit(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const answer = await upgrade(request)
    if ('refused' in answer) return turnAway(socket, answer.refused, answer.later)
    if (socket.destroyed) return
    sockets.handleUpgrade(request, socket, head, (opened) => {
      sockets.emit('connection', opened, request)
      answer.opened(opened)
    })
  }

  return {
    number: address.port,
    answerWith(app, ways = notNow) {
      fetch = app
      upgrade = ways
    },
    refused: () => door.refused,
    async drain() {
      stopSweeping()
      draining = true
      fetch = () =>
        new Response('Samsyn is stopping.\n', { status: 503, headers: { connection: 'close' } })
      upgrade = notNow
      const goodbyes = [...sockets.clients].map((socket) => {
        const gone = new Promise((resolve) => socket.once('close', resolve))
        sendAway(socket)
        return gone
      })
      await within(GOODBYE, Promise.all([...goodbyes, ...answering]))
      for (const socket of sockets.clients) socket.terminate()
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      await within(GOODBYE, closed)
      // Those too that asked for an upgrade and were refused: the server has let go of them, and
      // waits for them all the same.
      for (const line of lines) line.destroy()
      await closed
    },
  }
}

/** While it starts, and while it stops. */
async function notNow(): ReturnType<Upgrade> {
  return { refused: 503 }
}

function sendAway(socket: WebSocket): void {
  socket.close(closing.goingAway.code, 'goingAway')
}

function keepUntilDone(all: Set<Promise<unknown>>, answer: Promise<unknown>): void {
  const done = answer.then(
    () => {},
    () => {}, // whoever answers hears of it
  )
  all.add(done)
  void done.then(() => all.delete(done))
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
