import type { EvaluationId, PersonId, RoomAddress } from '@samsyn/document'
import { Evaluations } from '../evaluations/index.ts'
import { replay, type Salvaged, salvaged, seedsBelow, type WholeRow } from '../rooms/index.ts'
import type {
  BrokenRoom,
  DamagedPlace,
  EvaluationStore,
  Store,
  StoreRepair,
} from '../store/index.ts'

/** A damaged room, and what repairing it would make of it. */
export interface RoomDamage {
  address: RoomAddress
  place: DamagedPlace
  /** Rows that are what was written, and how many of them do not build on what is lost. */
  rows: number
  applied: number
  /** Undefined where nobody can tell. */
  lost: number | undefined
  /** The seed was gone, and is made again: to the byte, or as that of a new room. */
  seed: 'found' | 'again' | 'anew'
  /** Whether it is certain whose each client id is. */
  ownersAreKnown: boolean
  found: BrokenRoom
  /** Whether each of `found.rows` is in the state. */
  keeps: readonly boolean[]
  /** Undefined where nothing can be made of it, not even an empty room. */
  state: Uint8Array | undefined
  owners: Map<number, PersonId>
}

/** Undefined where the room is whole: what is written can be read, and all of it applied. */
export async function roomDamage(
  repair: StoreRepair,
  address: RoomAddress,
): Promise<RoomDamage | undefined> {
  const found = repair.room(address)
  const rows = found.rows.map(({ update, author }): WholeRow => ({ update, author }))
  if (found.damaged === undefined && isApplicable(rows)) return undefined
  const first = salvaged(rows)
  const unapplied = found.rows[first.applied.indexOf(false)]?.seq
  const place = found.damaged ?? unapplied
  if (place === undefined) return undefined
  const newSeed = found.rows[0]?.seq === 1 ? undefined : await seedOf(repair, address)
  const { made, seed } = withSeed(found, rows, first, newSeed)
  const keeps = seed === 'again' ? made.applied.slice(1) : made.applied
  // The log knows better than a table that is damaged itself.
  const owners = new Map([...found.owners, ...made.owners])
  return {
    address,
    place,
    rows: rows.length,
    applied: seed === 'anew' ? 0 : keeps.filter(Boolean).length,
    lost: found.lost,
    seed,
    ownersAreKnown: found.areOwners(owners),
    found,
    keeps: seed === 'anew' ? rows.map(() => false) : keeps,
    state: made.state,
    owners,
  }
}

function isApplicable(rows: readonly WholeRow[]): boolean {
  const { doc, damaged } = replay({ updates: rows.map(({ update }) => update), first: 1 })
  doc.destroy()
  return damaged === undefined
}

/** Everything else in a young room stands on its seed: where that is gone, it is made again. */
function withSeed(
  found: BrokenRoom,
  rows: readonly WholeRow[],
  first: Salvaged,
  newSeed: Uint8Array | undefined,
): { made: Salvaged; seed: RoomDamage['seed'] } {
  if (!newSeed) return { made: first, seed: 'found' }
  const was = seedsBelow(rows, newSeed).find((seed) => found.wasRow(1, null, seed))
  if (was) return { made: salvaged([{ update: was, author: null }, ...rows]), seed: 'again' }
  if (first.state) return { made: first, seed: 'found' }
  return { made: salvaged([{ update: newSeed, author: null }]), seed: 'anew' }
}

/** What the room would begin with were it new; undefined where its evaluation cannot tell. */
async function seedOf(repair: StoreRepair, address: RoomAddress): Promise<Uint8Array | undefined> {
  const evaluations = new Evaluations({
    store: lookedAt(repair),
    now: Date.now,
    salt: () => '',
    randomId: notAsked,
  })
  try {
    return (await evaluations.shapeOf(address))?.seed
  } catch {
    return undefined
  }
}

/** Enough of a store to ask an evaluation what its rooms are like. */
function lookedAt(repair: StoreRepair): EvaluationStore {
  return {
    ids: async () => repair.evaluations(),
    async load(id: EvaluationId): ReturnType<Store['evaluations']['load']> {
      const { rows, damaged } = repair.trail(id)
      return damaged === undefined ? { team: rows, private: [] } : undefined
    },
    teamAfter: notAsked,
    commit: notAsked,
    erase: notAsked,
    answerTo: notAsked,
  }
}

function notAsked(): never {
  throw new Error('nothing is written here')
}
