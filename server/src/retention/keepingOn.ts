import type { PersonId } from '@samsyn/document'
import type { Evaluations } from '../evaluations/index.ts'
import type { Identity } from '../identity/index.ts'
import { type Asker, Erasures, type PersonExport, personExport } from '../personData/index.ts'
import type { Rooms } from '../rooms/index.ts'
import type { Store } from '../store/index.ts'
import { DiskPurge } from './diskPurge.ts'
import { NotePurges } from './notePurges.ts'
import { Retention } from './retention.ts'

interface World {
  evaluations: Evaluations
  rooms: Rooms
  identity: Identity
  store: Store
  /** Milliseconds since 1970 UTC. */
  now: () => number
  /** Told what went wrong, and which evaluation stays though its time is over. */
  failed: (error: unknown) => void
  stays: (evaluation: string, why: 'damaged' | 'noArchive') => void
}

/** What the server keeps, for how long, and how it goes. */
export interface Keeping {
  retention: Retention
  erasures: Erasures
  exportOf(person: PersonId, wanted: { by: Asker }): Promise<PersonExport | undefined>
  deletions: Store['deletions']['all']
  /** Completes what was cut off, and deletes what is due; to be asked at the start. Never rejects. */
  begin(): Promise<void>
  /** Deletes what is due; to be asked every day. Never rejects. */
  everyDay(): Promise<void>
  /** Resolves when what has begun is done. */
  close(): Promise<void>
}

export function keepingOn(world: World): Keeping {
  const { store, failed } = world
  const disk = new DiskPurge({ store, failed })
  const retention = new Retention({ ...world, disk })
  const erasures = new Erasures({ ...world, disk })
  const notes = new NotePurges({ ...world, disk })
  let closed = false
  let under: Promise<void> = Promise.resolve()

  async function everyDay(): Promise<void> {
    under = under.then(async () => {
      if (closed) return
      await disk.carryOut()
      await retention.sweep()
    }, failed)
    await under.catch(failed)
  }

  return {
    retention,
    erasures,
    deletions: () => store.deletions.all(),
    exportOf: (person, wanted) => personExport(world, person, wanted),
    async begin() {
      await erasures.begin()
      await notes.begin().catch(failed)
      await everyDay()
    },
    everyDay,
    async close() {
      closed = true
      await notes.close()
      await under.catch(() => {})
    },
  }
}
