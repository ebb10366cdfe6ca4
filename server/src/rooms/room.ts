import type { ClosingReason, PersonId, RoomAddress, RoomShape } from '@samsyn/document'
import type * as Y from 'yjs'
import type { RoomStore, StoredRoom } from '../store/store.ts'
import { Carets } from './carets.ts'
import { LogLength } from './compactions.ts'
import { updateFrame } from './frames.ts'
import { Held } from './held.ts'
import type { Limits } from './limits.ts'
import { type Message, readMessage } from './message.ts'
import { RoomDocument, type Taken } from './roomDocument.ts'
import { Telling } from './telling.ts'
import type { OpenVisit } from './visit.ts'

export interface RoomHost {
  readonly limits: Limits
  readonly store: RoomStore
  now(): number
  shapeOf(address: RoomAddress): Promise<RoomShape | undefined>
  /** The room is over and must not be used again; `error` if it broke. Called once. */
  gone(room: Room, error?: unknown): void
  /** Somebody's change is in the log. */
  committed(by: PersonId): void
  /** Makes its log short; the size of the state it then begins with, undefined where it could not. */
  compact(room: Room): Promise<number | undefined>
  /** Its log is damaged at this place. What is whole is served; nobody writes. */
  damaged(room: Room, place: Damage): void
}

/** So many in a room are told of carets less often: for each of them so many milliseconds. */
const MANY = 20
const REST_FOR_EACH = 0.1

type Damage = NonNullable<StoredRoom['damaged']>

type State = { is: 'opening' } | { is: 'open'; document: RoomDocument } | { is: 'gone' }

/**
 * One room while anybody is in it: its document, its visits, its carets. It opens once, is gone
 * once, and never comes back; whoever comes later gets another Room that reads the log again.
 */
export class Room {
  readonly address: RoomAddress
  /** Resolves when the room is open or gone; never rejects. */
  readonly opened: Promise<void>
  readonly #host: RoomHost
  readonly #visits = new Set<OpenVisit>()
  readonly #carets: Carets
  readonly #held: Held
  readonly #telling = new Telling()
  #state: State = { is: 'opening' }
  /** Joined since the last telling, and to be told of everybody. */
  readonly #newcomers = new Set<OpenVisit>()
  #turn: NodeJS.Immediate | undefined
  /** Carets were told, and are not told again before this. */
  #resting: NodeJS.Timeout | undefined
  #log: LogLength | undefined
  #compacting = false
  #unloading = false

  /** Reads the log when `ready`: an earlier Room of this address may still be writing to it. */
  constructor(address: RoomAddress, host: RoomHost, ready: Promise<void>) {
    this.address = address
    this.#host = host
    this.#carets = new Carets(host.limits, () => host.now())
    this.#held = new Held((error) => this.#break(error))
    this.opened = this.#open(ready)
  }

  /** Keeps the room in memory for a visit that is not let in yet. */
  expect(visit: OpenVisit): void {
    this.#visits.add(visit)
  }

  /** Lets a visit in, with the right it has. Only into an open room. */
  admit(visit: OpenVisit): void {
    visit.listen({
      heard: (bytes) => this.#heard(visit, bytes),
      refuse: (reason) => this.#refuse(visit, reason),
    })
  }

  /** A visit is over, for whatever reason. */
  leave(visit: OpenVisit): void {
    this.#visits.delete(visit)
    this.#newcomers.delete(visit)
    this.#carets.forget(visit)
    this.#soon()
    this.#unloadIfEmpty()
  }

  /** When everything that was handed to the store has ended, well or badly. */
  async settled(): Promise<void> {
    await this.opened
    await this.#held.settled()
  }

  /**
   * What `look` finds in the document, when all of that is committed; it changes nothing. Undefined
   * when the room is gone before that; what is typed while this waits is not in it. Rejects where
   * the log is damaged.
   */
  async look<T>(look: (doc: Y.Doc) => T): Promise<{ found: T } | undefined> {
    await this.opened
    if (this.#state.is !== 'open') return undefined
    assertUndamaged(this.#state.document)
    const found = this.#state.document.look(look)
    return new Promise((resolve) => {
      this.#held.after(() => resolve({ found }))
      void this.#held.settled().then(() => resolve(undefined))
    })
  }

  async #open(ready: Promise<void>): Promise<void> {
    const { limits, store } = this.#host
    try {
      await ready
      const shape = await this.#host.shapeOf(this.address)
      if (!shape) {
        this.#end('noSuchRoom')
        return
      }
      const stored = await store.open(this.address, shape.seed)
      const document = new RoomDocument(stored, shape, limits)
      this.#state = { is: 'open', document }
      this.#log = new LogLength(stored)
      if (document.damaged !== undefined) this.#host.damaged(this, document.damaged)
      else this.#compactIfLong()
      this.#unloadIfEmpty()
    } catch (error) {
      this.#break(error)
    }
  }

  #heard(visit: OpenVisit, bytes: Uint8Array): void {
    if (this.#state.is !== 'open') return
    const message = readMessage(bytes)
    const refusal = message ? this.#answer(visit, message, this.#state.document) : 'badMessage'
    if (refusal) this.#refuse(visit, refusal)
  }

  /** Why a message is refused, if it is. */
  #answer(visit: OpenVisit, message: Message, document: RoomDocument): ClosingReason | undefined {
    switch (message.type) {
      case 'step1':
        return this.#tellState(visit, message.vector, document)
      case 'step2':
        visit.toldItsState = true
        return this.#takeAll(visit, [message.update, ...visit.early.drain()], document)
      case 'update':
        if (visit.toldItsState) return this.#takeAll(visit, [message.update], document)
        // A stock client that types while it reconnects says so before it says what it typed
        // offline: that comes as its sync step 2, and these rest on it.
        return visit.early.push(message.update) ? undefined : 'tooFast'
      case 'carets': {
        const mayUse = (client: number) => document.mayWriteAs(client, visit.user.id)
        this.#soon()
        return this.#carets.hear(visit, message.words, mayUse) ? undefined : 'badMessage'
      }
      case 'askCarets':
        if (!visit.spend(this.#host.limits.questionCosts, 0)) return 'tooFast'
        if (visit.joined) this.#newcomers.add(visit)
        this.#soon()
        return undefined
    }
  }

  /**
   * Answers with what the document holds at this moment, when all of that is committed. Updates
   * that come in between wait in the same queue behind it, so a newcomer misses none of them.
   */
  #tellState(
    visit: OpenVisit,
    vector: Uint8Array,
    document: RoomDocument,
  ): ClosingReason | undefined {
    if (!visit.spend(this.#host.limits.questionCosts, 0)) return 'tooFast'
    const state = this.#telling.since(vector, document)
    if (!state) return 'badMessage'
    // Many answers may have to wait for one commit, and all of them are kept so long.
    if (!visit.spend(0, state.byteLength)) return 'tooFast'
    const question = visit.asksToJoin ? undefined : this.#telling.question(document)
    visit.asksToJoin = true
    this.#held.after(() => {
      visit.send(state)
      // There is nothing more to hear, and nothing to be said that would be taken.
      if (document.damaged !== undefined) return visit.end('damaged')
      if (!question) return
      visit.send(question)
      visit.joined = true
      this.#newcomers.add(visit)
      this.#soon()
    })
    return undefined
  }

  #takeAll(
    visit: OpenVisit,
    updates: readonly Uint8Array[],
    document: RoomDocument,
  ): ClosingReason | undefined {
    for (const update of updates) {
      const taken = this.#take(visit, update, document)
      if (taken.kind === 'refused') return taken.reason
      if (taken.kind === 'changed') this.#publish(visit, taken)
      this.#held.after(() => visit.countSaved())
      // What Yjs looked at is spent as bytes are: this is in, and nothing more is taken.
      if (taken.kind === 'changed' && !visit.spend(0, taken.steps)) return 'tooFast'
    }
    return undefined
  }

  #take(visit: OpenVisit, update: Uint8Array, document: RoomDocument): Taken {
    try {
      const taken = document.take(update, visit.user.id, visit.right)
      if (taken.kind === 'changed') this.#telling.forget()
      return taken
    } catch (error) {
      // Its sender must not come back and send it again; everybody else shall come back.
      visit.end('badMessage')
      this.#break(error)
      return { kind: 'refused', reason: 'badMessage' }
    }
  }

  /** Into the log, and when it is there, to the others. */
  #publish(visit: OpenVisit, { entry, tidied }: Extract<Taken, { kind: 'changed' }>): void {
    this.#held.commit(this.#host.store.append(this.address, entry))
    const frame = updateFrame(entry.update)
    this.#held.after(() => {
      this.#host.committed(entry.by)
      this.#log?.grow(entry.update.byteLength)
      this.#compactIfLong()
      for (const other of this.#visits) if (other !== visit && other.joined) other.send(frame)
      if (tidied && visit.joined) visit.send(updateFrame(tidied))
    })
  }

  /** Nobody waits for it. One that fails is tried again when the log has grown by as much again. */
  #compactIfLong(): void {
    if (this.#compacting || !this.#log?.isLong(this.#host.limits)) return
    this.#compacting = true
    const shorten = this.#log.shortened()
    const before = this.#log
    void this.#host.compact(this).then((state) => {
      this.#compacting = false
      shorten(state ?? before.state)
    })
  }

  /** Nothing more of it is taken; it ends when what it sent before is saved. */
  #refuse(visit: OpenVisit, reason: ClosingReason): void {
    visit.stopListening()
    this.#held.after(() => visit.end(reason))
  }

  /** Where the carets are, once a turn of the event loop. */
  #soon(): void {
    if (this.#state.is !== 'open') return
    this.#turn ??= setImmediate(() => {
      this.#turn = undefined
      // A caret in text that the others have not got yet would point at nothing.
      this.#held.after(() => this.#tellCarets())
    })
  }

  #tellCarets(): void {
    if (this.#resting || (!this.#carets.haveChanged && this.#newcomers.size === 0)) return
    const newsFor = this.#carets.news()
    for (const visit of this.#visits) {
      if (!visit.joined) continue
      const isNew = this.#newcomers.delete(visit)
      const frame = isNew ? this.#carets.allFor(visit) : newsFor(visit)
      if (frame) visit.send(frame)
    }
    if (this.#visits.size >= MANY) this.#rest()
  }

  /** In a full room everybody moves, and each telling is a frame to each: what comes meanwhile shares one. */
  #rest(): void {
    this.#resting = setTimeout(() => {
      this.#resting = undefined
      this.#soon()
    }, this.#visits.size * REST_FOR_EACH)
  }

  /** Time has passed. */
  age(): void {
    this.#telling.forget()
    for (const visit of this.#visits) if (visit.joined) visit.age()
  }

  /**
   * Once nobody is in it and everything is committed. Somebody may come before that, and leave again:
   * it waits once, for two that wait would wait for each other without end.
   */
  #unloadIfEmpty(): void {
    if (this.#visits.size > 0 || this.#state.is !== 'open' || this.#unloading) return
    if (this.#held.idle) {
      this.#end('goingAway')
      return
    }
    this.#unloading = true
    this.#held.after(() => {
      this.#unloading = false
      this.#unloadIfEmpty()
    })
  }

  /** The document in memory may differ from the log: everybody comes back to a new one. */
  #break(error: unknown): void {
    this.#end('storeFailed', error)
  }

  #end(because: ClosingReason, error?: unknown): void {
    if (this.#state.is === 'gone') return
    const document = this.#state.is === 'open' ? this.#state.document : undefined
    this.#state = { is: 'gone' }
    clearImmediate(this.#turn)
    clearTimeout(this.#resting)
    this.#host.gone(this, error)
    for (const visit of [...this.#visits]) visit.end(because)
    document?.close()
  }
}

/** Who wants the whole state must not take a part of it for the whole. */
export function assertUndamaged({ damaged }: { damaged?: StoredRoom['damaged'] }): void {
  if (damaged !== undefined) throw new Error('the room is damaged')
}
