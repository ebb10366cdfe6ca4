import type { PersonId, PresentUser } from '@samsyn/document'
import { type CaretWord, caretsFrame, spoken } from './frames.ts'
import type { Limits } from './limits.ts'

/** Who is behind a connection, for awareness. Compared by identity: one holder a connection. */
export interface Holder {
  readonly user: PresentUser & { id: PersonId }
}

interface Caret {
  person: PersonId
  /** The connection that introduced it; none once it has left. */
  holder: Holder | undefined
  /** The server's clock for it, and the first it ever gave. */
  clock: number
  firstClock: number
  state: string | null
  /** All this for the others' ears. */
  said: Uint8Array
}

/**
 * The awareness of one room: who is there and where their carets are.
 *
 * A connection owns the ids that it introduced, and what it says of others is passed over without
 * a word: a stock client repeats everything it hears back to the server, and tells of others'
 * timeouts. Who somebody is, the server writes.
 *
 * Clocks are the server's too. A client that comes back says the clock it had when it left, which
 * the others, who have seen it leave, would not listen to. They begin at the time of day, so that
 * they go on after a restart.
 */
export class Carets {
  readonly #carets = new Map<number, Caret>()
  readonly #held = new Map<Holder, Set<number>>()
  readonly #changed = new Set<number>()
  readonly #limits: Limits
  readonly #now: () => number

  constructor(limits: Limits, now: () => number) {
    this.#limits = limits
    this.#now = now
  }

  /** False when one state, or the number of them, is past its cap or is no state at all. */
  hear(holder: Holder, words: readonly CaretWord[], mayUse: (client: number) => boolean): boolean {
    if (words.length > this.#limits.caretsPerFrame) return false
    for (const word of words) {
      if (!this.#isOwn(holder, word) || !mayUse(word.client)) continue
      const state = word.state === null ? null : stateOf(word.state, holder, this.#limits)
      if (state === undefined) return false
      this.#set(holder, word, state)
    }
    return (this.#held.get(holder)?.size ?? 0) <= this.#limits.caretsPerVisit
  }

  /** The connection is gone: exactly what it introduced goes with it. */
  forget(holder: Holder): void {
    for (const client of this.#held.get(holder) ?? []) {
      const caret = this.#carets.get(client)
      if (!caret) continue
      // The same clock again: that is how the protocol says that somebody else noticed the leaving.
      caret.holder = undefined
      caret.state = null
      caret.said = spoken({ client, clock: caret.clock, state: null })
      this.#changed.add(client)
    }
    this.#held.delete(holder)
  }

  get haveChanged(): boolean {
    return this.#changed.size > 0
  }

  /**
   * Tells each connection of what has changed since this was last asked; most hear the very same
   * frame. Undefined where there is nothing to tell.
   */
  news(): (holder: Holder) => Uint8Array | undefined {
    const changed = [...this.#changed].flatMap((client) => this.#carets.get(client) ?? [])
    this.#changed.clear()
    const concerned = new Set(changed.map(({ holder }) => holder))
    const forMost = frameOf(changed)
    return (holder) =>
      concerned.has(holder) ? frameOf(changed.filter((one) => one.holder !== holder)) : forMost
  }

  /** All who are there, but for this connection's own. */
  allFor(holder: Holder): Uint8Array | undefined {
    const there = [...this.#carets.values()]
    return frameOf(there.filter((one) => one.state !== null && one.holder !== holder))
  }

  /**
   * Its own, or free. One that another connection of the same person holds may be taken over: a
   * half-dead socket must not keep its tab's caret. But the person's other tab repeats what it
   * hears of this one, and then the clock gives it away: it is one that the server gave.
   */
  #isOwn(holder: Holder, { client, clock, state }: CaretWord): boolean {
    const caret = this.#carets.get(client)
    if (!caret) return state !== null
    if (caret.holder === holder) return true
    return caret.person === holder.user.id && state !== null && clock < caret.firstClock
  }

  #set(holder: Holder, { client, clock: own }: CaretWord, state: string | null): void {
    const known = this.#carets.get(client)
    const clock = Math.max((known?.clock ?? 0) + 1, own + 1, this.#now())
    const firstClock = known?.firstClock ?? clock
    this.#carets.delete(client) // to the end: the map's order is that of the last word
    const said = spoken({ client, clock, state })
    this.#carets.set(client, { person: holder.user.id, holder, clock, firstClock, state, said })
    if (known?.holder) this.#held.get(known.holder)?.delete(client)
    this.#held.set(holder, (this.#held.get(holder) ?? new Set()).add(client))
    this.#changed.add(client)
    for (const [old, caret] of this.#carets) {
      if (this.#carets.size <= this.#limits.caretsPerRoom) break
      if (!caret.holder) this.#carets.delete(old)
    }
  }
}

function frameOf(carets: readonly Caret[]): Uint8Array | undefined {
  return carets.length === 0 ? undefined : caretsFrame(carets.map(({ said }) => said))
}

/** What others are told, with the user that the session says. Undefined for what is no state. */
function stateOf(json: string, { user }: Holder, limits: Limits): string | undefined {
  if (json.length > limits.caretBytes) return undefined
  try {
    const said: unknown = JSON.parse(json)
    if (typeof said !== 'object' || said === null || Array.isArray(said)) return undefined
    const { id, name, color } = user
    return JSON.stringify({ ...said, user: { id, name, color } })
  } catch {
    return undefined
  }
}
