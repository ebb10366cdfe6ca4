import type { RoomSocket, Visit } from '@samsyn/server/rooms'

/** One socket as two lists: what either side says waits here until the test lets it arrive. */
export class Wire implements RoomSocket {
  readonly toClient: Uint8Array[] = []
  readonly toServer: Uint8Array[] = []
  /** What the server takes for bytes that the other side does not read. */
  waiting = 0
  closed: { code: number; reason: string } | undefined
  #visit: Visit | undefined
  #soon: (() => Uint8Array) | undefined

  /** The server's end. */
  attach(visit: Visit): void {
    this.#visit = visit
  }

  send(bytes: Uint8Array): void {
    if (this.closed) throw new Error('sent to a closed socket')
    this.toClient.push(bytes.slice())
  }

  /** At the end of the turn, as a real socket does where something else is sent. */
  sendSoon(frame: () => Uint8Array): void {
    if (!this.#soon) setImmediate(() => this.flush())
    this.#soon = frame
  }

  close(code: number, reason: string): void {
    if (this.closed) throw new Error('closed twice')
    this.flush()
    this.closed = { code, reason }
    this.#visit?.left()
  }

  /** The oldest thing the client said reaches the server. */
  deliverToServer(): boolean {
    const bytes = this.toServer.shift()
    if (bytes && !this.closed) {
      // As a real socket's, they are other bytes soon after.
      const lent = Uint8Array.from(bytes)
      this.#visit?.heard(lent)
      lent.fill(255)
    }
    return bytes !== undefined
  }

  /** The connection is lost, with all that is under way. */
  drop(): void {
    this.toClient.length = 0
    this.toServer.length = 0
    this.#soon = undefined
    this.closed ??= { code: 1006, reason: '' }
    this.#visit?.left()
  }

  flush(): void {
    const frame = this.#soon
    this.#soon = undefined
    if (frame) this.send(frame())
  }
}
