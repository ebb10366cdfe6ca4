import type { EvaluationId, RoomAddress } from '@samsyn/document'
import { type Evaluations, ITSELF } from '../evaluations/index.ts'
import type { Rooms } from '../rooms/index.ts'
import type { RoomStore, SettingStore } from '../store/index.ts'
import type { DiskPurge } from './diskPurge.ts'
import { emptiedNotes } from './emptiedNotes.ts'

interface World {
  evaluations: Evaluations
  rooms: Rooms
  store: { rooms: RoomStore; settings: SettingStore }
  disk: DiskPurge
  failed: (error: unknown) => void
}

/**
 * Takes the notes on the evidence out of the store once a report is final, where the lead asked for
 * that, and tells of it in the trail. Cut off anywhere, it is done again at the next start.
 */
export class NotePurges {
  readonly #world: World
  readonly #stop: () => void
  /** Those under way. */
  readonly #purging = new Map<EvaluationId, Promise<void>>()

  constructor(world: World) {
    this.#world = world
    this.#stop = world.evaluations.watchAll((id, happened) => {
      if (!happened || happened.has('finalised')) void this.of(id)
    })
  }

  /** Of all evaluations where it is due. */
  async begin(): Promise<void> {
    for (const id of await this.#world.evaluations.ids()) await this.of(id)
  }

  /** Of this one, if it is due there. Never rejects. */
  of(id: EvaluationId): Promise<void> {
    const last = this.#purging.get(id) ?? Promise.resolve()
    const next = last
      .then(() => this.#purge(id))
      .catch(this.#world.failed)
      .finally(() => {
        if (this.#purging.get(id) === next) this.#purging.delete(id)
      })
    this.#purging.set(id, next)
    return next
  }

  /** Resolves when what has begun is done. */
  async close(): Promise<void> {
    this.#stop()
    await Promise.all(this.#purging.values())
  }

  async #purge(id: EvaluationId): Promise<void> {
    const { evaluations, rooms, disk } = this.#world
    const revision = await this.#dueRevision(id)
    if (revision === undefined) return
    await disk.announce()
    const items = await this.#emptied({ evaluation: id, room: 'evidence' }, revision)
    if (items === undefined) return
    // Whoever has the room open still has the notes; they come back to one without.
    await rooms.end(id, 'rightsChanged')
    await evaluations.act(id, ITSELF, { type: 'notePurge', items })
    await disk.carryOut()
  }

  async #dueRevision(id: EvaluationId): Promise<number | undefined> {
    const outward = await this.#world.evaluations.outward(id)
    const isDue = outward?.phase === 'final' && outward.ending.asked?.purgeNotes
    return isDue ? outward.ending.revision : undefined
  }

  /**
   * Says on how many items something was noted: before, where it was cut off in the middle. Undefined
   * where it is not to be done any more.
   */
  async #emptied(address: RoomAddress, revision: number): Promise<number | undefined> {
    const { rooms, settings } = this.#world.store
    const name = `notes/${address.evaluation}/${revision}`
    for (;;) {
      const log = await rooms.log(address)
      if (!log) return 0
      const { state, items } = emptiedNotes(log)
      const before = Number((await settings.get(name)) ?? 0)
      if (items > before) await settings.put(name, `${items}`)
      // Reopened meanwhile: the notes are in use again.
      if ((await this.#dueRevision(address.evaluation)) !== revision) return undefined
      if ((await rooms.compact(address, log.mark, state)) === 'compacted')
        return Math.max(items, before)
    }
  }
}
