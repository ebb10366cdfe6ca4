import type { EvaluationId, PersonId } from '@samsyn/document'
import type { Evaluations } from '../evaluations/index.ts'
import { removeEvaluation } from '../removeEvaluation.ts'
import type { Rooms } from '../rooms/index.ts'
import type { Store } from '../store/index.ts'
import type { DiskPurge } from './diskPurge.ts'
import { dueAt, type Period, readPeriod } from './period.ts'

interface World {
  evaluations: Evaluations
  rooms: Rooms
  store: Store
  disk: DiskPurge
  /** Milliseconds since 1970 UTC. */
  now: () => number
  /** Told why an evaluation that is due stays. */
  stays: (id: EvaluationId, why: 'damaged' | 'noArchive') => void
}

/** A final evaluation, and when it goes. */
export interface KeptEvaluation {
  id: EvaluationId
  municipality: string
  year: number
  finalised: number
  /** Null where it is kept for ever. */
  goes: number | null
}

const NAME = 'retention'

/** Deletes evaluations whose time is over, and keeps their archives. */
export class Retention {
  readonly #world: World

  constructor(world: World) {
    this.#world = world
  }

  async period(): Promise<Period | undefined> {
    return readPeriod(await this.#world.store.settings.get(NAME))
  }

  /** From now on, and for what is final already. */
  async decide(months: number | null, by: PersonId): Promise<void> {
    const period: Period = { months, by, since: this.#world.now() }
    await this.#world.store.settings.put(NAME, JSON.stringify(period))
  }

  /** Every final evaluation, those that go first in front. */
  async kept(): Promise<KeptEvaluation[]> {
    const period = await this.period()
    const all = await Promise.all(
      (await this.#world.evaluations.ids()).map((id) => this.#final(id)),
    )
    return all
      .flatMap((one) => one ?? [])
      .map(({ digest: _, ...one }) => {
        return { ...one, goes: (period && dueAt(period, one.finalised)) ?? null }
      })
      .sort((a, b) => (a.goes ?? Infinity) - (b.goes ?? Infinity) || a.finalised - b.finalised)
  }

  /** Deletes what is due now, one after the other. Says which. */
  async sweep(): Promise<EvaluationId[]> {
    const { evaluations, now, disk } = this.#world
    const period = await this.period()
    const gone: EvaluationId[] = []
    if (!period) return gone
    for (const id of await evaluations.ids()) {
      const found = await this.#final(id)
      const due = found && dueAt(period, found.finalised)
      if (due === undefined || due > now()) continue
      if (await this.#hasArchive(id, found?.digest)) {
        await disk.announce()
        if (await this.#delete(id, period)) gone.push(id)
      } else this.#world.stays(id, 'noArchive')
    }
    await disk.carryOut()
    return gone
  }

  /** Undefined for one that is not final, or cannot be read: nobody knows then whether it is. */
  async #final(id: EvaluationId) {
    try {
      const outward = await this.#world.evaluations.outward(id)
      const last = outward?.ending.finals.at(-1)
      if (outward?.phase !== 'final' || !last) return undefined
      const { municipality, year } = outward
      return { id, municipality, year, finalised: last.at, digest: last.digest }
    } catch {
      this.#world.stays(id, 'damaged')
      return undefined
    }
  }

  async #hasArchive(id: EvaluationId, digest: string | undefined): Promise<boolean> {
    const heads = await this.#world.store.archives.of(id)
    const last = heads.find((head) => head.digest === digest)
    return !!last && (await this.#world.store.archives.get(id, last.revision)) !== undefined
  }

  /** False where it is final no more: somebody has reopened it in this very moment. */
  async #delete(id: EvaluationId, { by }: Period): Promise<boolean> {
    const { store, evaluations, now } = this.#world
    const outward = await evaluations.outward(id)
    if (outward?.phase !== 'final') return false
    const { municipality, year } = outward
    await removeEvaluation(this.#world, id, async () => {
      const last = (await store.evaluations.teamAfter(id, 0)).at(-1)
      const trail = { events: last?.seq ?? 0, head: last?.chain ?? '' }
      return { evaluation: id, municipality, year, at: now(), by, ...trail }
    })
    return true
  }
}
