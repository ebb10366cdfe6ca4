import type { ClosingReason, PersonId, RoomShape } from '@samsyn/document'
import * as Y from 'yjs'
import type { RoomEntry, StoredRoom } from '../store/store.ts'
import type { Limits } from './limits.ts'
import { Order } from './order.ts'
import { misfit } from './placement.ts'
import { assertWhole, replay } from './replay.ts'
import type { Right } from './socket.ts'
import { type Deletion, partsOf, type UpdateParts } from './update.ts'

/**
 * What became of an update. An `entry` is in the document now and must be committed. `tidied` is what
 * of it the document did by itself: where marks end in what came, Yjs takes away those that have
 * become idle. Its sender does not know of that. `steps`: what it cost beyond its size.
 */
export type Taken =
  | { kind: 'unchanged' }
  | { kind: 'changed'; entry: RoomEntry; tidied: Uint8Array | undefined; steps: number }
  | { kind: 'refused'; reason: ClosingReason }

/** What of an update is not known yet, and who wrote it. */
interface News extends UpdateParts {
  bytes: Uint8Array
  clients: number[]
}

/** What Yjs will look at to find places for them. */
type Checked = News & { steps: number }

/**
 * The one document of a room in memory, and whose each client id in it is.
 *
 * An update is taken apart and checked *before* it is applied, against this document. (The design's
 * first idea was to apply it to a shadow of the document. That costs a second copy of every room
 * and tells only afterwards that something is wrong, when the shadow must be rebuilt; a corrupt
 * update can also change a shadow in ways nobody asked about.) What the checks let through is
 * applied at once, so that the next update is checked against it; whoever uses this class holds
 * back everything that would show it to others until its entry is committed.
 *
 * What goes to the log and to the others is what *this* document says has changed, not the bytes
 * that came: no row repeats what is known, and each can be replayed in the order of the log.
 */
export class RoomDocument {
  readonly #doc: Y.Doc
  readonly #shape: RoomShape
  readonly #clients: Map<number, PersonId>
  readonly #limits: Limits
  #stateBytes: number
  /** While something is applied: what the document says has changed, once for it, if at all. */
  #said: Uint8Array[] | undefined
  /** Where its log is damaged; then it is only read. */
  readonly damaged: StoredRoom['damaged']

  /** Replays the log. */
  constructor(stored: StoredRoom, shape: RoomShape, limits: Limits) {
    const { doc, damaged } = replay(stored)
    this.#doc = doc
    doc.on('update', (change: Uint8Array) => void this.#said?.push(change))
    this.damaged = damaged
    this.#shape = shape
    this.#clients = new Map(stored.clients)
    this.#limits = limits
    this.#stateBytes = stored.updates.reduce((sum, { byteLength }) => sum + byteLength, 0)
  }

  vector(): Uint8Array {
    return Y.encodeStateVector(this.#doc)
  }

  /** All that somebody lacks who knows `vector`; everything without one. Throws for bad bytes. */
  state(vector?: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc, vector)
  }

  look<T>(look: (doc: Y.Doc) => T): T {
    return look(this.#doc)
  }

  /** A client id belongs to who first wrote with it; those that the server wrote with, to nobody. */
  mayWriteAs(client: number, person: PersonId): boolean {
    const owner = this.#clients.get(client)
    return owner ? owner === person : !this.#doc.store.clients.has(client)
  }

  /** Throws when the document is broken by it, and then it must not be used any more. */
  take(update: Uint8Array, by: PersonId, right: Right): Taken {
    const checked = this.#checked(update, by, right)
    return 'kind' in checked ? checked : this.#apply(checked, by)
  }

  close(): void {
    this.#doc.destroy()
  }

  /** Everything that can be found out without touching the document. */
  #checked(update: Uint8Array, by: PersonId, right: Right): Taken | Checked {
    try {
      const news = this.#news(update)
      if (news.structs.length === 0 && this.#allDeleted(news.deletions))
        return { kind: 'unchanged' }
      if (this.damaged !== undefined) return refused('damaged')
      if (right !== 'write') return refused(right === 'frozen' ? 'frozen' : 'noAccess')
      if (!news.clients.every((client) => this.mayWriteAs(client, by))) return refused('notYours')
      if (news.clients.length > this.#limits.clientsPerUpdate) return refused('tooLarge')
      if (news.structs.length > 0 && !this.#hasRoomFor(update.byteLength))
        return refused('tooLarge')
      const order = new Order(this.#doc, this.#limits.stepsPerUpdate)
      const reason = misfit(news, this.#doc, this.#shape, order)
      return reason ? refused(reason) : { ...news, steps: order.steps }
    } catch {
      return refused('badMessage') // no update at all
    }
  }

  #news(update: Uint8Array): News {
    let bytes = update
    let parts = partsOf(update)
    if (parts.structs.some(({ id }) => id.clock < this.#reach(id.client))) {
      // Yjs looks up the neighbours even of what it has, and may split or throw on the way.
      bytes = Y.diffUpdate(update, this.vector())
      parts = partsOf(bytes)
    }
    const { structs, deletions } = parts
    const clients: number[] = []
    for (const { id } of structs) if (clients.at(-1) !== id.client) clients.push(id.client)
    return { structs, deletions, bytes, clients }
  }

  #apply({ bytes, clients, steps }: Checked, by: PersonId): Taken {
    const [first, ...further] = this.#applied(bytes, by)
    if (!first) return { kind: 'unchanged' }
    const tidied = further.length > 0 ? Y.mergeUpdates(further) : undefined
    const change = tidied ? Y.mergeUpdates([first, tidied]) : first
    const newClients = clients.filter((client) => !this.#clients.has(client))
    for (const client of newClients) this.#clients.set(client, by)
    this.#stateBytes += change.byteLength
    return { kind: 'changed', entry: { update: change, by, newClients }, tidied, steps }
  }

  /**
   * What the document says has changed. Yjs puts the transaction into a list that it made at the end
   * of the one before. By now that list is among V8's old objects, which are seldom collected, and
   * what they hold, dead or alive, becomes old as well: so it is emptied, and the transaction with all
   * its maps dies young.
   */
  #applied(bytes: Uint8Array, by: PersonId): Uint8Array[] {
    const said: Uint8Array[] = []
    const transactions = this.#doc._transactionCleanups
    this.#said = said
    try {
      Y.applyUpdate(this.#doc, bytes, by)
    } finally {
      this.#said = undefined
      transactions.length = 0
    }
    assertWhole(this.#doc)
    return said
  }

  /** The sum of what came in is at least the state's size: only past the cap is it worth counting. */
  #hasRoomFor(bytes: number): boolean {
    if (this.#stateBytes + bytes <= this.#limits.stateBytes) return true
    this.#stateBytes = this.state().byteLength
    return this.#stateBytes + bytes <= this.#limits.stateBytes
  }

  #reach(client: number): number {
    return Y.getState(this.#doc.store, client)
  }

  #allDeleted(deletions: readonly Deletion[]): boolean {
    return deletions.every(({ client, clock, length }) => {
      const structs = this.#doc.store.clients.get(client)
      const end = clock + length
      if (!structs || end > this.#reach(client)) return false
      for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
        const struct = structs[at]
        if (!struct || struct.id.clock >= end) break
        if (!struct.deleted) return false
      }
      return true
    })
  }
}

function refused(reason: ClosingReason): Taken {
  return { kind: 'refused', reason }
}
