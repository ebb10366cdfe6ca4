import type { IncomingMessage, Server } from 'node:http'
import { isIPv6 } from 'node:net'
import type { Duplex } from 'node:stream'
import type { SocketLimits } from './limits.ts'
import { turnAway } from './turnAway.ts'
import { Turnstile } from './turnstile.ts'

/** Why an upgrade is refused before anybody looks at it, and the status that says so. */
const refusals = {
  /** Another protocol than WebSocket, or not in the way it is asked for. */
  otherProtocol: 400,
  tooManyOfAddress: 429,
  full: 503,
} as const
export type DoorRefusal = keyof typeof refusals

export interface DoorOptions {
  limits: SocketLimits
  now: () => number
  /** A proxy stands in front, and says for whom it asks. */
  behindProxy: boolean
}

/** Who is not turned away goes on to this. */
type Admit = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

function ignored(): void {}

/**
 * Stands before every upgrade: who floods is refused before the server looks anything up. Whoever
 * asks for an upgrade has left the HTTP server's timeouts, and gets a deadline here.
 */
export class Door {
  readonly refused: Record<DoorRefusal, number> = { otherProtocol: 0, tooManyOfAddress: 0, full: 0 }
  readonly #limits: SocketLimits
  readonly #behindProxy: boolean
  readonly #ofAddress: Turnstile
  #open = 0

  constructor({ limits, now, behindProxy }: DoorOptions) {
    this.#limits = limits
    this.#behindProxy = behindProxy
    this.#ofAddress = new Turnstile(limits.openPerAddress, limits.openedPerAddress, now)
  }

  /** Hears of every upgrade first; who may go on is for `admit` to judge. */
  guard(server: Server, admit: Admit): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', ignored) // it may break while it is turned away
      // While nothing is said, and until ws has it, which takes this off.
      if ('setTimeout' in socket && typeof socket.setTimeout === 'function')
        socket.setTimeout(this.#limits.handshakeWithin, () => socket.destroy())
      // Once the last word is said, whatever the other side still says: it may go on for ever.
      socket.once('finish', () => {
        const timer = setTimeout(() => socket.destroy(), this.#limits.handshakeWithin)
        socket.once('close', () => clearTimeout(timer))
      })
      const reason = this.#enter(request, socket)
      if (reason) this.#turnAway(socket, reason)
      else admit(request, socket, head)
    })
  }

  #enter(request: IncomingMessage, socket: Duplex): DoorRefusal | undefined {
    if (request.headers.upgrade?.toLowerCase() !== 'websocket' || request.method !== 'GET')
      return 'otherProtocol'
    if (this.#open >= this.#limits.open) return 'full'
    const leave = this.#ofAddress.enter(addressOf(request, this.#behindProxy))
    if (!leave) return 'tooManyOfAddress'
    this.#open += 1
    socket.once('close', () => {
      this.#open -= 1
      leave()
    })
    return undefined
  }

  #turnAway(socket: Duplex, reason: DoorRefusal): void {
    this.refused[reason] += 1
    turnAway(socket, refusals[reason], reason === 'otherProtocol' ? undefined : 10)
  }
}

/**
 * Whose a socket is, as far as can be known before anybody signs in. Of what a proxy says only the
 * last counts: that it wrote itself, the others its client may have.
 */
export function addressOf({ socket, headers }: IncomingMessage, behindProxy: boolean): string {
  const said = behindProxy ? [headers['x-forwarded-for']].flat().join(',') : ''
  const address = said.split(',').at(-1)?.trim() || socket.remoteAddress || ''
  // One household, or one machine, has a whole /64.
  return isIPv6(address) && !address.startsWith('::ffff:') ? prefixOf(address) : address
}

function prefixOf(address: string): string {
  const [head = '', tail] = address.split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail ? tail.split(':') : []
  const middle = Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0')
  return [...front, ...(tail === undefined ? [] : middle), ...back].slice(0, 4).join(':')
}
