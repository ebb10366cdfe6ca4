import type { ClosingReason } from '@samsyn/document'
import { closing } from '@samsyn/document'

/** What is needed of a socket to end it. */
export interface Closable {
  close(code: number, reason: string): void
}

export function closeFor(socket: Closable, reason: ClosingReason): void {
  socket.close(closing[reason].code, reason)
}

/** So many ended sessions are remembered: far more than end while one socket is let in. */
const REMEMBERED = 10_000

/** Which sockets each session has opened, so that they end when it does. */
export class OpenSockets {
  readonly #bySession = new Map<string, Set<Closable>>()
  /** No session comes back: one that ended while its socket was on the way in is known by this. */
  readonly #ended = new Set<string>()

  /** Returns the way to forget the socket. */
  add(session: string, socket: Closable): () => void {
    if (this.#ended.has(session)) {
      closeFor(socket, 'signIn')
      return () => {}
    }
    const sockets = this.#bySession.get(session) ?? new Set()
    this.#bySession.set(session, sockets.add(socket))
    return () => {
      sockets.delete(socket)
      if (sockets.size === 0 && this.#bySession.get(session) === sockets)
        this.#bySession.delete(session)
    }
  }

  endSession(session: string): void {
    this.#ended.add(session)
    const [oldest] = this.#ended
    if (this.#ended.size > REMEMBERED && oldest !== undefined) this.#ended.delete(oldest)
    for (const socket of this.#bySession.get(session) ?? []) closeFor(socket, 'signIn')
  }
}
