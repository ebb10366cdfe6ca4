import type { RoomAddress } from '@samsyn/document'
import type { RoomStore, StoredRoom } from '../store/store.ts'
import type { Compactor } from './compactor.ts'
import type { Limits } from './limits.ts'

/** How long a log is: its first row, which a compaction makes, and the tail behind that. */
export class LogLength {
  #state = 0
  #rows = 0
  #bytes = 0

  constructor({ updates: [first, ...tail] }: Pick<StoredRoom, 'updates'>) {
    this.#state = first?.byteLength ?? 0
    for (const update of tail) this.grow(update.byteLength)
  }

  /** The first row's size. */
  get state(): number {
    return this.#state
  }

  grow(bytes: number): void {
    this.#rows += 1
    this.#bytes += bytes
  }

  /**
   * Whether it is worth making it short. The larger the state, the longer the tail may be, so that
   * the work stays in proportion to what is written.
   */
  isLong({ tailRows, stateBytesPerTailRow, tailBytes }: Limits): boolean {
    const rows = Math.max(tailRows, this.#state / stateBytesPerTailRow)
    return this.#rows >= rows || this.#bytes >= Math.max(tailBytes, this.#state)
  }

  /** What is left behind once all that it counts now is in a state of so many bytes. */
  shortened(): (state: number) => void {
    const [rows, bytes] = [this.#rows, this.#bytes]
    return (state) => {
      this.#state = state
      this.#rows -= rows
      this.#bytes -= bytes
    }
  }
}

/**
 * Makes long logs short, one at a time, in the background. It knows no rooms: it reads a log from the
 * store, has one state made of it elsewhere, and hands that to the store with the mark of what was
 * read. Whatever happens meanwhile (appends, a room let go and opened again, an evaluation removed),
 * the store takes the state only in the place of the very rows it was made of.
 */
export class Compactions {
  readonly #store: RoomStore
  readonly #compactor: Compactor
  readonly #failed: (address: RoomAddress) => void
  readonly #patience = new Map<string, Patience>()
  #last: Promise<unknown> = Promise.resolve()
  #closed = false
  #done = 0

  /**
   * `failed` hears where a log could not be made short. Such a log is let be for ever longer: who
   * opens and leaves its room again and again would else have it tried each time.
   */
  constructor(store: RoomStore, compactor: Compactor, failed: (address: RoomAddress) => void) {
    this.#store = store
    this.#compactor = compactor
    this.#failed = failed
  }

  /** Since the start. */
  get done(): number {
    return this.#done
  }

  /**
   * The size of the state that the log begins with now; undefined where it was left as it was.
   * Never rejects.
   */
  compact(address: RoomAddress): Promise<number | undefined> {
    const compacting = this.#last.then(() => this.#compact(address))
    this.#last = compacting
    return compacting
  }

  /** What is not done yet is left; the next server does it. */
  close(): void {
    this.#closed = true
    this.#compactor.close()
  }

  async #compact(address: RoomAddress): Promise<number | undefined> {
    if (this.#closed || this.#isLetBe(address)) return undefined
    try {
      const log = await this.#store.log(address)
      if (!log || log.damaged !== undefined || log.updates.length < 2 || this.#closed)
        return undefined
      const state = await this.#compactor.compacted(log.updates)
      if (this.#closed) return undefined
      if (!state) return this.#fail(address)
      const size = state.byteLength
      if ((await this.#store.compact(address, log.mark, state)) === 'stale') return undefined
      this.#done += 1
      this.#patience.delete(keyOf(address))
      return size
    } catch {
      // The store says itself what is wrong with it, to whoever writes.
      return this.#closed ? undefined : this.#fail(address)
    }
  }

  #fail(address: RoomAddress): undefined {
    const failures = (this.#patience.get(keyOf(address))?.failures ?? 0) + 1
    this.#patience.set(keyOf(address), { failures, letBe: Math.min(2 ** failures, LONGEST) - 1 })
    this.#failed(address)
  }

  #isLetBe(address: RoomAddress): boolean {
    const patience = this.#patience.get(keyOf(address))
    if (!patience || patience.letBe === 0) return false
    patience.letBe -= 1
    return true
  }
}

/** How often in a row a log could not be made short, and how many askings are let pass now. */
interface Patience {
  failures: number
  letBe: number
}

const LONGEST = 1024

function keyOf({ evaluation, room }: RoomAddress): string {
  return `${evaluation}/${room}`
}
