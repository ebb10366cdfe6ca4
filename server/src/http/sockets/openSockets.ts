import type { ClosingReason } from '@samsyn/document'
import { closing } from '@samsyn/document'

/** What is needed of a socket to end it. */
export interface Closable {
  close(code: number, reason: string): void
}

export function closeFor(socket: Closable, reason: ClosingReason): void {
  socket.close(closing[reason].code, reason)
}

/** Which sockets each session has opened, so that they end when it does. */
export class OpenSockets {
  readonly #bySession = new Map<string, Set<Closable>>()

  /** Returns the way to forget the socket. */
  add(session: string, socket: Closable): () => void {
    const sockets = this.#bySession.get(session) ?? new Set()
    this.#bySession.set(session, sockets.add(socket))
    return () => {
      sockets.delete(socket)
      if (sockets.size === 0 && this.#bySession.get(session) === sockets)
        this.#bySession.delete(session)
    }
  }

  endSession(session: string): void {
    for (const socket of this.#bySession.get(session) ?? []) closeFor(socket, 'signIn')
  }
}
