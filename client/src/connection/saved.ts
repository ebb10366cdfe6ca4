/** How much of what was typed here is safe on the server. */
export type Saved =
  | { state: 'saved' }
  /** Sent, and the server has not yet said that it is committed. */
  | { state: 'saving' }
  /** Held only by this page: there is no connection to send it on. */
  | { state: 'unsaved' }
  /** The server will not take it. `reason` is the server's, for `closingReasonOf`'s words. */
  | { state: 'refused'; reason: string }

/**
 * Keeps count of what one room has sent and what the server has committed. It is told what happens
 * and knows no socket, so that "Sparat" can be proved.
 *
 * Everything is saved exactly when nothing was typed here since it last was, or when the socket is
 * open and synced, this socket has carried our answer to the server's question (step 2, which holds
 * whatever was typed without a connection), every edit since went out on it, and the server has
 * confirmed as many frames as were sent.
 */
export class SavedCount {
  #open = false
  #synced = false
  #answered = false
  #sent = 0
  #confirmed = 0
  /** Edits made, and update frames that carried them, on this socket since the last step 2. */
  #edits = 0
  #carried = 0
  #missedOne = false
  #dirty = false
  #refused: string | undefined

  /** A new socket: the server counts from 0 again. */
  opened(): void {
    this.#open = true
    this.#synced = false
    this.#answered = false
    this.#sent = 0
    this.#confirmed = 0
    this.#edits = 0
    this.#carried = 0
  }

  closed(): void {
    this.#open = false
    this.#synced = false
  }

  synced(): void {
    this.#synced = true
    this.#settle()
  }

  /** A step 2 went out: it carries all that the server lacked, so nothing is missed any longer. */
  sentAnswer(): void {
    this.#sent += 1
    this.#answered = true
    this.#missedOne = false
    this.#edits = 0
    this.#carried = 0
  }

  sentUpdate(): void {
    this.#sent += 1
    this.#carried += 1
  }

  /** Something was typed here. Told after the frame that carries it went out, if one did. */
  edited(): void {
    this.#dirty = true
    this.#edits += 1
    if (!this.#open || this.#carried < this.#edits) this.#missedOne = true
  }

  /** The server's word: the first `frames` of this socket are committed. */
  confirmed(frames: number): void {
    this.#confirmed = Math.max(this.#confirmed, frames)
    this.#settle()
  }

  /** For good: what is typed here now goes nowhere. */
  refused(reason: string): void {
    this.#refused ??= reason
  }

  get now(): Saved {
    if (this.#refused !== undefined && this.#dirty)
      return { state: 'refused', reason: this.#refused }
    if (!this.#dirty) return { state: 'saved' }
    return { state: this.#open ? 'saving' : 'unsaved' }
  }

  #settle(): void {
    const allSent = this.#open && this.#synced && this.#answered && !this.#missedOne
    if (allSent && this.#confirmed >= this.#sent) this.#dirty = false
  }
}
