import type { ClosingReason, EvaluationId, PersonId, RoomAddress } from '@samsyn/document'
import * as Y from 'yjs'
import type { RoomStore } from '../store/store.ts'
import { Compactions } from './compactions.ts'
import { CompactionThread, type Compactor } from './compactor.ts'
import { type Limits, limits as usualLimits } from './limits.ts'
import { replay } from './replay.ts'
import { assertUndamaged, Room } from './room.ts'
import { slowest } from './slowest.ts'
import type { Rights, RoomSocket, Visit, Visitor } from './socket.ts'
import { OpenVisit } from './visit.ts'

/** Says what happened to which room; never what is written in it. */
export interface RoomLog {
  warn(fields: Record<string, unknown>, message: string): void
}

export interface RoomsOptions {
  store: RoomStore
  rights: Rights
  /** Milliseconds since 1970. */
  now: () => number
  log?: RoomLog
  limits?: Partial<Limits>
  /** Makes states of logs; a thread of its own, unless a test hands in another. */
  compactor?: Compactor
  /** Calls `act` again and again; returns the way to stop. Tests hand in their own. */
  every?: (millis: number, act: () => void) => () => void
}

export interface RoomStatistics {
  rooms: number
  visits: number
  /** Since the start. */
  committed: number
  /** Logs made short, since the start. */
  compactions: number
  /** Logs that could not be made short, since the start. */
  failedCompactions: number
  /** Visits that the server ended, by reason, since the start. */
  ended: Partial<Record<ClosingReason, number>>
}

/** Hears of a change that is in a log, in the middle of what is urgent: to note it, and no more. */
type CommitWatcher = (address: RoomAddress, by: PersonId) => void

/** All rooms that somebody is in. */
export class Rooms {
  readonly #options: RoomsOptions
  readonly #limits: Limits
  readonly #rooms = new Map<string, Room>()
  readonly #visits = new Set<OpenVisit>()
  readonly #roomOf = new Map<OpenVisit, Room>()
  /** Broken rooms whose last appends are still on their way to the log. */
  readonly #settling = new Map<string, Promise<void>>()
  readonly #ended: RoomStatistics['ended'] = {}
  readonly #compactions: Compactions
  readonly #watchers = new Set<CommitWatcher>()
  #committed = 0
  #failedCompactions = 0
  #closed = false
  readonly #stopTicking: () => void

  constructor(options: RoomsOptions) {
    this.#options = options
    this.#limits = { ...usualLimits, ...options.limits }
    const compactor = options.compactor ?? new CompactionThread()
    this.#compactions = new Compactions(options.store, compactor, (address) => {
      this.#failedCompactions += 1
      options.log?.warn({ room: keyOf(address) }, 'compaction failed; the log is as it was')
    })
    this.#stopTicking = (options.every ?? everySoOften)(1000, () => this.#tick())
  }

  /** Somebody connected. Whether they may is found out after this; what they say meanwhile waits. */
  visit(socket: RoomSocket, visitor: Visitor): Visit {
    const visit = new OpenVisit(socket, visitor, {
      limits: this.#limits,
      now: this.#options.now,
      ended: (ended, reason) => this.#forget(ended, reason),
    })
    this.#visits.add(visit)
    if (this.#closed) visit.end('goingAway')
    else void this.#letIn(visit)
    return visit
  }

  /** Roles or phase changed: whoever lost or won a right leaves, and may come back with the new. */
  rightsChanged(evaluation: EvaluationId): void {
    for (const visit of this.#visits)
      if (visit.visitor.address.evaluation === evaluation) void this.#askAgain(visit)
  }

  /**
   * After nobody may write in an evaluation any more: resolves when everybody's right has been asked
   * again, and all that was taken from them before is committed.
   */
  async stilled(evaluation: EvaluationId): Promise<void> {
    const here = [...this.#visits].filter(
      ({ visitor }) => visitor.address.evaluation === evaluation,
    )
    await Promise.all(here.map((visit) => this.#askAgain(visit)))
    const rooms = [...this.#rooms.values()].filter(
      ({ address }) => address.evaluation === evaluation,
    )
    const settling = [...this.#settling].filter(([key]) => key.startsWith(`${evaluation}/`))
    await Promise.all([
      ...rooms.map((room) => room.settled()),
      ...settling.map(([, settled]) => settled),
    ])
  }

  /** Calls back after every change of any room. Returns the way to stop. */
  watchCommits(heard: CommitWatcher): () => void {
    this.#watchers.add(heard)
    return () => void this.#watchers.delete(heard)
  }

  /** Ends every visit to an evaluation that is over, and waits until all they sent is committed. */
  async end(evaluation: EvaluationId, reason: ClosingReason): Promise<void> {
    const rooms = [...this.#rooms].filter(([, { address }]) => address.evaluation === evaluation)
    for (const visit of [...this.#visits])
      if (visit.visitor.address.evaluation === evaluation) visit.end(reason)
    await Promise.all(rooms.flatMap(([key, room]) => [room.settled(), this.#settling.get(key)]))
  }

  /**
   * What `look` finds in the committed state of a room, visited or not. It gets a copy of its own:
   * nothing it does reaches anybody. Undefined when there is no such room; rejects when its log is
   * damaged.
   */
  async read<T>(address: RoomAddress, look: (doc: Y.Doc) => T): Promise<T | undefined> {
    const state = await this.#rooms.get(keyOf(address))?.look((doc) => Y.encodeStateAsUpdate(doc))
    return this.#inCopy(state ? [state.found] : await this.#storedUpdates(address), look)
  }

  /** Like `read`, but in the room's own document where somebody is in it: `look` changes nothing. */
  async look<T>(address: RoomAddress, look: (doc: Y.Doc) => T): Promise<T | undefined> {
    const live = await this.#rooms.get(keyOf(address))?.look(look)
    return live ? live.found : this.#inCopy(await this.#storedUpdates(address), look)
  }

  #inCopy<T>(updates: Uint8Array[] | undefined, look: (doc: Y.Doc) => T): T | undefined {
    if (!updates) return undefined
    const { doc, ...found } = replay({ updates, first: 1 })
    try {
      assertUndamaged(found)
      return look(doc)
    } finally {
      doc.destroy()
    }
  }

  /** Sends everybody away to come back later, and waits until all they sent is committed. */
  async close(): Promise<void> {
    this.#closed = true
    this.#stopTicking()
    const rooms = [...this.#rooms.values()]
    this.#compactions.close()
    for (const visit of [...this.#visits]) visit.end('goingAway')
    await Promise.all([...rooms.map((room) => room.settled()), ...this.#settling.values()])
  }

  statistics(): RoomStatistics {
    return {
      rooms: this.#rooms.size,
      visits: this.#visits.size,
      committed: this.#committed,
      compactions: this.#compactions.done,
      failedCompactions: this.#failedCompactions,
      ended: { ...this.#ended },
    }
  }

  /** The right first: nothing is loaded for who may not see it. */
  async #letIn(visit: OpenVisit): Promise<void> {
    try {
      for (;;) {
        const asked = visit.asked
        const right = await this.#rightOf(visit)
        if (visit.ended) return
        if (right === 'none') return visit.end('noAccess')
        const room = this.#roomFor(visit)
        await room.opened
        if (visit.ended) return
        if (asked !== visit.asked) continue
        visit.right = right
        return room.admit(visit)
      }
    } catch (error) {
      this.#failed(visit, error)
    }
  }

  async #askAgain(visit: OpenVisit): Promise<void> {
    const asked = ++visit.asked
    if (visit.right === 'none') return // it is being let in, and that asks again
    try {
      const right = await this.#rightOf(visit)
      if (visit.ended || asked !== visit.asked || right === visit.right) return
      visit.end(right === 'none' ? 'noAccess' : 'rightsChanged')
    } catch (error) {
      this.#failed(visit, error)
    }
  }

  #rightOf({ visitor }: OpenVisit) {
    return this.#options.rights.rightTo(visitor.address, visitor.user.id)
  }

  #failed(visit: OpenVisit, error: unknown): void {
    this.#options.log?.warn(
      { room: keyOf(visit.visitor.address), error: nameOf(error) },
      'no right',
    )
    visit.end('storeFailed')
  }

  #roomFor(visit: OpenVisit): Room {
    const { address } = visit.visitor
    const key = keyOf(address)
    const room = this.#rooms.get(key) ?? this.#newRoom(address, key)
    this.#rooms.set(key, room)
    this.#roomOf.set(visit, room)
    room.expect(visit)
    return room
  }

  #newRoom(address: RoomAddress, key: string): Room {
    const { store, rights, now } = this.#options
    const host = {
      limits: this.#limits,
      store,
      now,
      shapeOf: (asked: RoomAddress) => rights.shapeOf(asked),
      gone: (room: Room, error?: unknown) => this.#roomGone(room, error),
      committed: (by: PersonId) => {
        this.#committed++
        for (const heard of this.#watchers) heard(address, by)
      },
      compact: () => this.#compactions.compact(address),
      damaged: (_room: Room, row: number | string) =>
        this.#options.log?.warn({ room: key, row }, 'room is damaged and only read'),
    }
    return new Room(address, host, this.#settling.get(key) ?? Promise.resolve())
  }

  #roomGone(room: Room, error: unknown): void {
    const key = keyOf(room.address)
    if (this.#rooms.get(key) === room) this.#rooms.delete(key)
    if (error === undefined) return
    this.#options.log?.warn({ room: key, error: nameOf(error) }, 'room failed and was closed')
    const settled = room.settled().then(() => {
      if (this.#settling.get(key) === settled) this.#settling.delete(key)
    })
    this.#settling.set(key, settled)
  }

  async #storedUpdates(address: RoomAddress): Promise<Uint8Array[] | undefined> {
    const shape = await this.#options.rights.shapeOf(address)
    if (!shape) return undefined
    const stored = await this.#options.store.log(address)
    // Nobody was in it yet: it is not made by being looked at.
    if (!stored) return [shape.seed]
    assertUndamaged(stored)
    return stored.updates
  }

  #forget(visit: OpenVisit, reason: ClosingReason | undefined): void {
    this.#visits.delete(visit)
    this.#roomOf.get(visit)?.leave(visit)
    this.#roomOf.delete(visit)
    if (reason) this.#ended[reason] = (this.#ended[reason] ?? 0) + 1
  }

  #tick(): void {
    const late = this.#options.now() - this.#limits.joinWithin
    for (const visit of [...this.#visits])
      if (visit.since <= late && (!visit.joined || !visit.early.empty)) visit.end('neverJoined')
    for (const room of [...this.#rooms.values()]) room.age()
    for (const visit of slowest(this.#visits, this.#limits.waitingAltogether)) visit.end('tooSlow')
  }
}

/** Neither part can hold a slash. */
function keyOf({ evaluation, room }: RoomAddress): string {
  return `${evaluation}/${room}`
}

/** Not its message: that may quote what somebody wrote. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}

function everySoOften(millis: number, act: () => void): () => void {
  const timer = setInterval(act, millis)
  timer.unref()
  return () => clearInterval(timer)
}
