import type { EvaluationId, RoomAddress } from '@samsyn/document'
import { type Compactor, compacted } from '@samsyn/server/rooms'
import type { RoomEntry, RoomLog, RoomStore, StoredRoom } from '@samsyn/server/store'
import { memoryStore } from './memoryStore.ts'

/** Things that happen when the test says so, in the order in which they were asked. */
export class Steps {
  #waiting: (() => Promise<void> | void)[] = []

  /** Waits for its turn, and then happens. */
  next<T>(act: () => Promise<T> | T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.push(async () => {
        try {
          resolve(await act())
        } catch (error) {
          reject(error)
        }
      })
    })
  }

  /** The oldest happens; false when none waits. */
  async step(): Promise<boolean> {
    const oldest = this.#waiting.shift()
    await oldest?.()
    return oldest !== undefined
  }

  /** What waits never happens. */
  drop(): void {
    this.#waiting = []
  }
}

/**
 * A room store that commits when the test says so, and answers when the test says so: in between, a
 * change will survive and nobody knows yet. Like SQLite's thread, both in the order of the calls.
 */
export class SteppedStore implements RoomStore {
  readonly #store = memoryStore()
  readonly commits = new Steps()
  readonly answers = new Steps()
  /** Appends whose caller has no answer yet. */
  appending = 0

  open(address: RoomAddress, seed: Uint8Array): Promise<StoredRoom> {
    return this.#asked(() => this.#store.rooms.open(address, seed))
  }

  log(address: RoomAddress): Promise<RoomLog | undefined> {
    return this.#asked(() => this.#store.rooms.log(address))
  }

  append(address: RoomAddress, entry: RoomEntry): Promise<void> {
    this.appending += 1
    const appended = this.#asked(() => this.#store.rooms.append(address, entry))
    const answered = () => void this.appending--
    appended.then(answered, answered)
    return appended
  }

  compact(address: RoomAddress, mark: string, state: Uint8Array): Promise<'compacted' | 'stale'> {
    return this.#asked(() => this.#store.rooms.compact(address, mark, state))
  }

  remove(id: EvaluationId): Promise<void> {
    return this.#asked(() => this.#store.remove(id))
  }

  /** What would be found after a crash at this moment. */
  durable(address: RoomAddress): Promise<RoomLog | undefined> {
    return this.#store.rooms.log(address)
  }

  /** The process is gone: nothing that waits happens, and nobody is answered. */
  crash(): void {
    this.commits.drop()
    this.answers.drop()
    this.appending = 0
  }

  /** The caller's bytes may change once it is asked. */
  #asked<T>(act: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      void this.commits.next(async () => {
        const done = act()
        await done.catch(() => {})
        void this.answers.next(() => done.then(resolve, reject))
      })
    })
  }
}

/** Makes states when the test says so, or fails to. */
export class SteppedCompactor implements Compactor {
  readonly steps = new Steps()
  /** Whether the next ones succeed. */
  works = true

  compacted(updates: Uint8Array[]): Promise<Uint8Array | undefined> {
    return this.steps.next(() => (this.works ? compacted(updates) : undefined))
  }

  close(): void {
    this.steps.drop()
  }
}
