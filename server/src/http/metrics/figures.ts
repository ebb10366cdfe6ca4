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
  }

  /** Begins to ask these whenever somebody looks. */
  watch({ rooms, live, refusedUpgrades }: Watched): void {
    const registers = [this.#registry]
    const gauge = (name: string, help: string, now: () => number) =>
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(now())
        },
      })
    const sums = (name: string, help: string, label: string, now: () => Sums) =>
      new Gauge({
        name,
        help,
        labelNames: [label],
        registers,
        collect() {
          this.reset()
          for (const [what, count] of Object.entries(now())) this.set({ [label]: what }, count ?? 0)
        },
      })
    const seen = () => rooms.statistics()
    gauge('samsyn_rooms', 'Rooms in memory', () => seen().rooms)
    gauge('samsyn_room_compactions_total', 'Logs of rooms made short', () => seen().compactions)
    gauge('samsyn_dropped_readers_total', 'Sockets let go because they did not read', () => {
      return seen().ended.tooSlow ?? 0
    })
    sums('samsyn_refusals_total', 'Visits to rooms that the server ended', 'reason', () => {
      return seen().ended
    })
    sums('samsyn_refused_upgrades_total', 'Upgrades that were refused', 'reason', refusedUpgrades)
    sums('samsyn_live_sockets', 'Open live sockets, by the role of their people', 'role', () =>
      counted(live()),
    )
  }

  get type(): string {
    return this.#registry.contentType
  }

  text(): Promise<string> {
    return this.#registry.metrics()
  }
}

type Sums = Readonly<Record<string, number | undefined>>

function counted(all: Iterable<string>): Sums {
  const counts: Record<string, number> = {}
  for (const one of all) counts[one] = (counts[one] ?? 0) + 1
  return counts
}
