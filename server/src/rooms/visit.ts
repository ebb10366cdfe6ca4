import { type ClosingReason, closing, encodeServerWord } from '@samsyn/document'
import { Allowance } from './allowance.ts'
import { Backlog } from './backlog.ts'
import type { Holder } from './carets.ts'
import { askCaretsFrame, keepAliveFrame } from './frames.ts'
import type { Limits } from './limits.ts'
import type { Right, RoomSocket, Visit, Visitor } from './socket.ts'

/** What a visit needs of the house it is in. */
export interface VisitHost {
  readonly limits: Limits
  now(): number
  /** The visit is over; called once. Without a reason the other side went. */
  ended(visit: OpenVisit, reason?: ClosingReason): void
}

/** Who takes the frames once the room is ready. */
export interface Listener {
  heard(bytes: Uint8Array): void
  /** Ends the visit once what was taken before is saved. */
  refuse(reason: ClosingReason): void
}

/**
 * One socket in one room, from before it is known whether it may come in until it is closed. It
 * counts and caps what comes, keeps it until the room is ready, and does the talking.
 */
export class OpenVisit implements Visit, Holder {
  readonly visitor: Visitor
  readonly since: number
  /** Counts the askings of its right, so that only the answer to the last one is believed. */
  asked = 0
  right: Right = 'none'
  /** It has asked for the state (sync step 1). */
  asksToJoin = false
  /** It has been told the state, and hears what others do. */
  joined = false
  /** It has said what it has (sync step 2). Until then its updates wait: their past comes with it. */
  toldItsState = false
  /** Updates that came before its sync step 2. */
  readonly early: Backlog

  readonly #socket: RoomSocket
  readonly #host: VisitHost
  readonly #allowance: Allowance
  readonly #backlog: Backlog
  #listener: Listener | undefined
  #phase: 'open' | 'refused' | 'ended' = 'open'
  #lastSent: number
  #lastHeard: number
  #lastAsked: number
  #saved = 0
  readonly #savedWord = () => encodeServerWord({ kind: 'saved', frames: this.#saved })

  constructor(socket: RoomSocket, visitor: Visitor, host: VisitHost) {
    this.visitor = visitor
    this.since = host.now()
    this.early = new Backlog(host.limits)
    this.#lastSent = this.since
    this.#lastHeard = this.since
    this.#lastAsked = this.since
    this.#socket = socket
    this.#host = host
    this.#allowance = new Allowance(host.limits, this.since)
    this.#backlog = new Backlog(host.limits)
  }

  get user(): Holder['user'] {
    return this.visitor.user
  }

  get ended(): boolean {
    return this.#phase === 'ended'
  }

  /** No frame of it is taken any more. */
  get refused(): boolean {
    return this.#phase !== 'open'
  }

  /** Bytes it was sent and has not read. */
  get waiting(): number {
    return this.#socket.waiting
  }

  heard(bytes: Uint8Array): void {
    if (this.refused) return
    this.#lastHeard = this.#host.now()
    if (bytes.byteLength > this.#host.limits.frameBytes) this.#refuse('tooLarge')
    else if (!this.spend(1, bytes.byteLength)) this.#refuse('tooFast')
    else if (this.#listener) this.#listener.heard(bytes)
    else if (!this.#backlog.push(bytes)) this.#refuse('tooFast')
  }

  left(): void {
    if (this.ended) return
    this.#phase = 'ended'
    this.#host.ended(this)
  }

  /** Hands over what has waited, in order, and from now on all that comes. */
  listen(listener: Listener): void {
    this.#listener = listener
    for (const bytes of this.#backlog.drain()) if (!this.refused) listener.heard(bytes)
  }

  /** Whether it may cost this much more. */
  spend(frames: number, bytes: number): boolean {
    return this.#allowance.spend(frames, bytes, this.#host.now())
  }

  /** Takes no more frames. The caller ends it, once what was taken before is saved. */
  stopListening(): void {
    if (this.#phase === 'open') this.#phase = 'refused'
  }

  send(bytes: Uint8Array): void {
    if (this.ended) return
    if (this.#socket.waiting > this.#host.limits.waitingBytes) {
      this.end('tooSlow')
      return
    }
    this.#lastSent = this.#host.now()
    try {
      this.#socket.send(bytes)
    } catch {
      this.left() // the socket closed under us and has not said so yet
    }
  }

  /** One more of its frames with content will survive anything; it hears how many, soon. */
  countSaved(): void {
    this.#saved++
    if (!this.visitor.hearsWord || this.ended) return
    this.#lastSent = this.#host.now()
    this.#socket.sendSoon(this.#savedWord)
  }

  /** What the passing of time alone does to a visit that has joined. */
  age(): void {
    const { keepAliveAfter, askAfter, silenceAllowed } = this.#host.limits
    const now = this.#host.now()
    if (now - this.#lastHeard >= silenceAllowed) this.end('wentSilent')
    else if (now - Math.max(this.#lastHeard, this.#lastAsked) >= askAfter) {
      this.#lastAsked = now
      this.send(askCaretsFrame)
    } else if (now - this.#lastSent >= keepAliveAfter) this.send(keepAliveFrame)
  }

  /** Closes the socket. One that will not be let in again is told why before that. */
  end(reason: ClosingReason): void {
    if (this.ended) return
    const { code, final } = closing[reason]
    if (reason !== 'tooSlow' && final && this.visitor.hearsWord) {
      this.#socket.flush() // what is saved first: it is the frame behind that is refused
      this.send(encodeServerWord({ kind: 'refused', reason }))
    }
    if (this.ended) return // it was too slow even for that
    this.#phase = 'ended'
    this.#socket.close(code, reason)
    this.#host.ended(this, reason)
  }

  #refuse(reason: ClosingReason): void {
    this.stopListening()
    if (this.#listener) this.#listener.refuse(reason)
    else this.end(reason)
  }
}
