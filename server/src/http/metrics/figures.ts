import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Rooms } from '../../rooms/index.ts'
import type { RoomStore } from '../../store/index.ts'

/** What is asked when somebody looks; everything else is counted as it happens. */
export interface Watched {
  rooms: Pick<Rooms, 'statistics'>
  /** Live sockets by their people's role. */
  live: () => Iterable<string>
  /** Upgrades refused since the start, by why. */
  refusedUpgrades: () => Readonly<Record<string, number>>
}

/** Milliseconds. A disk's own pace is a few; people notice from some hundred on. */
const BUCKETS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000]

/**
 * What whoever runs the server may watch: sums over everything, never a text, a score, or a figure
 * of one person or one evaluation.
 *
 * C1. Nothing here may depend on a judgement that is not open, not even on whether somebody is
 * writing one. So commands, requests, messages on live sockets, the database's transactions and the
 * process's time and memory are left out: each of them moves when a draft is saved. What is left is
 * about rooms and sockets, where nobody judges. The clock that is handed in is the server's own.
 */
export class Figures {
  readonly #registry = new Registry()
  readonly #now: () => number
  readonly #waiting: Gauge
  readonly #updates: Counter
  readonly #bytes: Counter
  readonly #commits: Histogram
  readonly #sockets: Gauge<'role'>
  readonly #turnedAway: Counter<'reason'>
  readonly #uncommitted: Counter
  readonly #signIns: Counter
  readonly #refusedUpgrades: Record<string, number> = {}
  readonly #refusedVisitors: Record<string, number> = {}
  #droppedLive = 0
  #watched: Watched | undefined

  constructor(now: () => number = Date.now) {
    const registers = [this.#registry]
    this.#now = now
    this.#waiting = new Gauge({
      name: 'samsyn_room_commits_waiting',
      help: 'Updates of rooms on their way to the disk',
      registers,
    })
    this.#updates = new Counter({
      name: 'samsyn_room_updates_total',
      help: 'Updates of rooms that were committed',
      registers,
    })
    this.#bytes = new Counter({
      name: 'samsyn_room_bytes_total',
      help: 'Bytes of the updates that were committed',
      registers,
    })
    this.#commits = new Histogram({
      name: 'samsyn_room_commit_milliseconds',
      help: 'From an update of a room to its commit',
      buckets: BUCKETS,
      registers,
    })
    this.#sockets = new Gauge({
      name: 'samsyn_room_sockets',
      help: 'Open sockets in rooms, by the role of their people',
      labelNames: ['role'],
      registers,
    })
    this.#turnedAway = new Counter({
      name: 'samsyn_turned_away_total',
      help: 'Sockets that were closed before they were let in',
      labelNames: ['reason'],
      registers,
    })
    this.#uncommitted = new Counter({
      name: 'samsyn_room_commit_failures_total',
      help: 'Updates of rooms that could not be committed; their rooms were closed',
      registers,
    })
    this.#signIns = new Counter({
      name: 'samsyn_sign_in_failures_total',
      help: 'Attempts to sign in that were refused',
      registers,
    })
    new Gauge({
      name: 'samsyn_started_seconds',
      help: 'When the server started, seconds since 1970 UTC',
      registers,
    }).set(now() / 1000)
  }

  /** The same store, watched. */
  measured(store: RoomStore): RoomStore {
    return {
      ...store,
      append: async (address, entry) => {
        const began = this.#now()
        this.#waiting.inc()
        try {
          await store.append(address, entry)
        } catch (error) {
          this.#uncommitted.inc()
          throw error
        } finally {
          this.#waiting.dec()
        }
        this.#updates.inc()
        this.#bytes.inc(entry.update.byteLength)
        this.#commits.observe(this.#now() - began)
      },
    }
  }

  /** Somebody is in a room. Returns the way out. */
  entered(role: string): () => void {
    this.#sockets.inc({ role })
    return () => this.#sockets.dec({ role })
  }

  turnedAway(reason: string): void {
    this.#turnedAway.inc({ reason })
    count(this.#refusedVisitors, reason)
  }

  /** Somebody signed in whose upgrade is refused all the same, or a page that is not ours. */
  upgradeRefused(reason: string): void {
    count(this.#refusedUpgrades, reason)
  }

  /** A live socket was let go because its other side did not read. */
  liveDropped(): void {
    this.#droppedLive += 1
  }

  signInRefused(): void {
    this.#signIns.inc()
  }

  /** Who was refused or sent away since the start, by why. */
  refusals(): Refusals {
    const { rooms, refusedUpgrades } = this.#watched ?? {}
    return {
      upgrades: { ...refusedUpgrades?.(), ...this.#refusedUpgrades },
      turnedAway: { ...this.#refusedVisitors },
      visits: { ...rooms?.statistics().ended },
      live: { tooSlow: this.#droppedLive },
    }
  }

  /** Begins to ask these whenever somebody looks. */
  watch(watched: Watched): void {
    this.#watched = watched
    const { rooms, live } = watched
    const registers = [this.#registry]
    const total = (name: string, help: string, now: () => number) =>
      new Counter({
        name,
        help,
        registers,
        collect() {
          this.reset()
          this.inc(now())
        },
      })
    const totals = (name: string, help: string, now: () => Sums) =>
      new Counter({
        name,
        help,
        labelNames: ['reason'],
        registers,
        collect() {
          this.reset()
          for (const [reason, sum] of Object.entries(now())) this.inc({ reason }, sum ?? 0)
        },
      })
    const seen = () => rooms.statistics()
    new Gauge({
      name: 'samsyn_rooms',
      help: 'Rooms in memory',
      registers,
      collect() {
        this.set(seen().rooms)
      },
    })
    new Gauge({
      name: 'samsyn_live_sockets',
      help: 'Open live sockets, by the role of their people',
      labelNames: ['role'],
      registers,
      collect() {
        this.reset()
        for (const role of live()) this.inc({ role })
      },
    })
    total('samsyn_room_compactions_total', 'Logs of rooms made short', () => seen().compactions)
    total(
      'samsyn_room_compaction_failures_total',
      'Logs of rooms that could not be made short, and are as they were',
      () => seen().failedCompactions,
    )
    total('samsyn_dropped_readers_total', 'Sockets let go because they did not read', () => {
      return (seen().ended.tooSlow ?? 0) + this.#droppedLive
    })
    totals('samsyn_refusals_total', 'Visits to rooms that the server ended', () => seen().ended)
    totals('samsyn_refused_upgrades_total', 'Upgrades that were refused', () => {
      return this.refusals().upgrades
    })
  }

  get type(): string {
    return this.#registry.contentType
  }

  text(): Promise<string> {
    return this.#registry.metrics()
  }
}

type Sums = Readonly<Record<string, number | undefined>>

/** By kind, then by why. */
export type Refusals = Readonly<Record<'upgrades' | 'turnedAway' | 'visits' | 'live', Sums>>

function count(sums: Record<string, number>, what: string): void {
  sums[what] = (sums[what] ?? 0) + 1
}
