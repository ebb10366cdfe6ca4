import type { EvaluationId, PersonId } from '@samsyn/document'
import { personId } from '@samsyn/scoring'
import { z } from 'zod'
import type { Evaluations } from '../evaluations/index.ts'
import type { Identity } from '../identity/index.ts'
import type { DiskPurge } from '../retention/index.ts'
import type { Store } from '../store/index.ts'

interface World {
  evaluations: Evaluations
  identity: Pick<Identity, 'people' | 'arrived' | 'erase'>
  store: Store
  disk: DiskPurge
  failed: (error: unknown) => void
}

export interface Erased {
  evaluations: { id: EvaluationId; events: number }[]
  /** Whether nothing is left in the store's files; else that is seen to later. */
  fromDisk: boolean
}

const NAME = 'erasing'
const asked = z.array(z.object({ person: personId, reason: z.string() }))
type Asked = z.infer<typeof asked>[number]

/**
 * T3. Erases people while the server runs: their name and sessions first, so that they write nothing
 * meanwhile, then what they alone wrote. Cut off anywhere, it is completed at the next start.
 */
export class Erasures {
  readonly #world: World
  #last: Promise<unknown> = Promise.resolve()

  constructor(world: World) {
    this.#world = world
  }

  /** Undefined where there is no such person. */
  erase(person: PersonId, reason: string): Promise<Erased | 'lastAdministrator' | undefined> {
    return this.#inTurn(async () => {
      const people = await this.#world.identity.people()
      const found = people.find(({ id }) => id === person)
      if (!found) return undefined
      const arrived = await this.#world.identity.arrived()
      const remains = ({ id, administrator }: (typeof people)[number]) =>
        administrator && id !== person && arrived.has(id)
      if (found.administrator && !people.some(remains)) return 'lastAdministrator'
      const one = { person, reason }
      await this.#put([...(await this.#asked()), one])
      return this.#carryOut(one)
    })
  }

  /** What was cut off. */
  begin(): Promise<void> {
    return this.#inTurn(async () => {
      // One that cannot be completed, because an evaluation is damaged say, keeps no other waiting.
      for (const one of await this.#asked()) await this.#carryOut(one).catch(this.#world.failed)
    }).catch(this.#world.failed)
  }

  async #carryOut({ person, reason }: Asked): Promise<Erased> {
    const { identity, evaluations, store, disk } = this.#world
    await disk.announce()
    await identity.erase(person)
    const erased = await evaluations.erase(person, reason)
    await store.forget(person)
    const left = (await this.#asked()).filter((one) => one.person !== person)
    await this.#put(left)
    return { evaluations: erased, fromDisk: await disk.carryOut() }
  }

  async #asked(): Promise<Asked[]> {
    const json = await this.#world.store.settings.get(NAME)
    return json === undefined ? [] : asked.parse(JSON.parse(json))
  }

  async #put(list: readonly Asked[]): Promise<void> {
    await this.#world.store.settings.put(NAME, JSON.stringify(list))
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#last.then(act, act)
    this.#last = done.catch(() => {})
    return done
  }
}
