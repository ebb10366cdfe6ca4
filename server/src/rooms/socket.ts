import type { PersonId, PresentUser, RoomAddress, RoomShape } from '@samsyn/document'

/** What a room needs of a socket, whoever brings it: ws's in the product, a list in a test. */
export interface RoomSocket {
  send(bytes: Uint8Array): void
  /**
   * Sends what `frame` gives at that moment along with what is sent next, or by itself within
   * `SOON`, and before a close; asked again until then, once.
   */
  sendSoon(frame: () => Uint8Array): void
  /** Sends now what was to be sent soon. */
  flush(): void
  close(code: number, reason: string): void
  /** Bytes handed over and not yet sent. */
  readonly waiting: number
}

/**
 * What a person may do in a room. Asked again whenever roles or phase change. `frozen`: reads, and
 * wrote before it was closed to everybody (F4).
 */
export type Right = 'write' | 'read' | 'frozen' | 'none'

export interface Visitor {
  address: RoomAddress
  /** Written over whatever the client says of itself; the id owns the Yjs client ids it brings. */
  user: PresentUser & { id: PersonId }
  /** Connected with `?samsyn=1`: hears message type 4. */
  hearsWord: boolean
}

/** One open socket in a room, as its bringer sees it. */
export interface Visit {
  /**
   * A binary frame came; its bytes may change after the call. Never throws: a frame that may not be
   * closes the socket.
   */
  heard(bytes: Uint8Array): void
  /** The socket is closed, by whichever side. May be called more than once. */
  left(): void
}

/** What the room server needs to know of an evaluation, without knowing evaluations. */
export interface Rights {
  rightTo(address: RoomAddress, person: PersonId): Promise<Right>
  /** Undefined: no such room. */
  shapeOf(address: RoomAddress): Promise<RoomShape | undefined>
}
