import type { Socket } from 'node:net'

/** Milliseconds that what can wait may wait for company. Nobody notices "saved" so much later. */
const SOON = 200

/** Bytes: more is not kept back. */
const MOST = 64 * 1024

/** A WebSocket, and the connection below it, which can hold back what is written. */
export interface Outlet {
  readonly socket: { send(bytes: Uint8Array): void; readonly bufferedAmount: number }
  readonly connection: Pick<Socket, 'cork' | 'uncork'>
}

/**
 * Frames to one socket that leave together: what is sent in one turn of the event loop goes in one
 * system call, which is most of what a frame costs. One commit brings a person what both others wrote,
 * and the word that their own is saved.
 */
export class Gathering {
  readonly #held: Line[] = []
  readonly #late = new Set<Line>()
  #timer: NodeJS.Timeout | undefined

  line(outlet: Outlet): Line {
    return new Line(outlet, this)
  }

  /** Lets it go when all that this turn brings is said. */
  hold(line: Line): void {
    if (this.#held.push(line) === 1) process.nextTick(() => this.#letGo())
  }

  /** Nobody may have anything else to say to it. */
  remember(line: Line): void {
    this.#late.add(line)
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      for (const line of this.#late) line.flush()
    }, SOON).unref()
  }

  forget(line: Line): void {
    this.#late.delete(line)
  }

  #letGo(): void {
    for (const line of this.#held.splice(0)) line.flush()
  }
}

/** One socket's way out. */
export class Line {
  readonly #outlet: Outlet
  readonly #gathering: Gathering
  #soon: (() => Uint8Array) | undefined
  #corked = false

  constructor(outlet: Outlet, gathering: Gathering) {
    this.#outlet = outlet
    this.#gathering = gathering
  }

  send(bytes: Uint8Array): void {
    const { socket, connection } = this.#outlet
    if (!this.#corked) {
      this.#corked = true
      connection.cork()
      this.#gathering.hold(this)
    }
    socket.send(bytes)
    if (socket.bufferedAmount > MOST) this.flush()
  }

  sendSoon(frame: () => Uint8Array): void {
    if (!this.#soon && !this.#corked) this.#gathering.remember(this)
    this.#soon = frame
  }

  /** Sends all that waits, now. */
  flush(): void {
    const frame = this.#soon
    if (frame) {
      this.#soon = undefined
      this.#gathering.forget(this)
      this.#outlet.socket.send(frame())
    }
    if (!this.#corked) return
    this.#corked = false
    this.#outlet.connection.uncork()
  }
}
