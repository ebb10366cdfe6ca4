import type { RoomAddress } from '@samsyn/document'
import type { RoomEntry, RoomLog, RoomStore, StoredRoom } from '@samsyn/server/store'
import { fragileStore } from './memoryStore.ts'
import type { StoreDamage } from './storeDamage.ts'

interface Waiting {
  commit: () => Promise<void>
  fail: () => void
}

/** A room store whose commits happen when the test says so; until `hold`, at once. */
export class HeldStore implements RoomStore {
  readonly #store = fragileStore()
  readonly #rooms = this.#store.rooms
  readonly #waiting: Waiting[] = []
  #holding = false
  /** What `open` answers next, instead of opening. */
  nextOpen: Promise<StoredRoom> | undefined

  async open(address: RoomAddress, seed: Uint8Array): Promise<StoredRoom> {
    const instead = this.nextOpen
    this.nextOpen = undefined
    return instead ?? this.#rooms.open(address, seed)
  }

  log(address: RoomAddress): Promise<RoomLog | undefined> {
    return this.#rooms.log(address)
  }

  compact(address: RoomAddress, mark: string, state: Uint8Array): Promise<'compacted' | 'stale'> {
    return this.#rooms.compact(address, mark, state)
  }

  append(address: RoomAddress, entry: RoomEntry): Promise<void> {
    if (!this.#holding) return this.#rooms.append(address, entry)
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        commit: () => this.#rooms.append(address, entry).then(resolve),
        fail: () => reject(new Error('the disk is full')),
      })
    })
  }

  damage(damage: StoreDamage): void {
    this.#store.damage(damage)
  }

  get waiting(): number {
    return this.#waiting.length
  }

  hold(): void {
    this.#holding = true
  }

  /** Commits the oldest that wait, and stops holding unless told how many. */
  async commit(count?: number): Promise<void> {
    for (const { commit } of this.#waiting.splice(0, count ?? this.#waiting.length)) await commit()
    if (count === undefined) this.#holding = false
  }

  /** Like `commit`, but they fail. */
  fail(count?: number): void {
    for (const { fail } of this.#waiting.splice(0, count ?? this.#waiting.length)) fail()
    if (count === undefined) this.#holding = false
  }
}
