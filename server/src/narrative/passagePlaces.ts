import {
  Anchors,
  type EvaluationId,
  parseRoomAddress,
  type RoomAddress,
  type RoomName,
} from '@samsyn/document'
import { type Anchor, anchor, type Passage, type Places } from '@samsyn/scoring'
import type * as Y from 'yjs'
import type { AnchorStore } from '../store/index.ts'
import { isTextRoom, type Looking } from './outlines.ts'
import { type PauseLength, Pauses } from './pauses.ts'

interface World extends Looking {
  anchors: AnchorStore
  /** Every passage that a thread or a link names. */
  passages(id: EvaluationId): Promise<readonly Passage[]>
}

/** Ms. Who opens the text anew finds its passages by what was kept last, and by their words. */
const QUIET = 2000
const MOST = 20_000
/** Looking takes at most so much of the time of a room in which people write on and on. */
const SHARE_OF_TIME = 1 / 20

/**
 * Where the passages of all threads and links are by now. While somebody is in a room its passages
 * are followed in its own document: a change is only noted there, and looked at when the room comes
 * to rest or is left. What was found is kept, so that it is known after a restart.
 */
export class PassagePlaces {
  readonly #world: World
  readonly #pauses: Pauses<string>
  readonly #addresses = new Map<string, RoomAddress>()
  readonly #known = new Map<EvaluationId, Promise<Map<RoomName, Map<string, Anchor>>>>()
  readonly #followed = new WeakMap<Y.Doc, Anchors>()
  /** The rooms whose own document is followed. */
  readonly #live = new Set<string>()
  readonly #cost = new Map<string, number>()
  /** Rooms without a passage, as far as was looked since something last happened in their evaluation. */
  readonly #without = new Map<EvaluationId, Set<string>>()
  /** Writes under way. */
  readonly #writing = new Set<Promise<void>>()

  constructor(world: World) {
    this.#world = world
    this.#pauses = new Pauses({
      ...world,
      lengthOf: (key) => this.#pauseOf(key),
      look: (key) => void this.#look(key),
    })
  }

  /** Somebody's change is in a room's log. Only notes it. */
  heard(address: RoomAddress): void {
    if (!isTextRoom(address.room)) return
    if (this.#without.get(address.evaluation)?.has(address.room)) return
    const key = keyOf(address)
    this.#addresses.set(key, address)
    this.#pauses.stir(key)
  }

  /** Something has happened in an evaluation: it may have passages in other rooms. */
  moved(id: EvaluationId): void {
    this.#without.delete(id)
  }

  /** Where they were found last, by the names of their places. */
  async of(id: EvaluationId): Promise<Places> {
    const rooms = await this.#knownOf(id)
    return new Map([...rooms.values()].flatMap((places) => [...places]))
  }

  /** There is no such evaluation any more. */
  forget(id: EvaluationId): void {
    for (const [key, { evaluation }] of this.#addresses)
      if (evaluation === id) {
        this.#pauses.forget(key)
        this.#addresses.delete(key)
      }
    this.#known.delete(id)
    this.#without.delete(id)
  }

  /** Looks at what has not come to rest, and waits until all of it is kept. */
  async close(): Promise<void> {
    const waiting = this.#pauses.keys()
    this.#pauses.close()
    for (const key of waiting) await this.#look(key)
    await Promise.all(this.#writing)
  }

  /** A room that is not followed yet is looked at soon: from then on nothing is missed. */
  #pauseOf(key: string): PauseLength {
    const rest = (this.#cost.get(key) ?? 0) / SHARE_OF_TIME
    const quiet = this.#live.has(key) ? QUIET : 0
    return { quiet: Math.max(quiet, rest), most: Math.max(quiet && MOST, rest) }
  }

  async #look(key: string): Promise<void> {
    const address = this.#addresses.get(key)
    if (!address) return
    // The set of this moment: what happens while this looks makes another.
    const without = this.#without.get(address.evaluation) ?? new Set()
    this.#without.set(address.evaluation, without)
    try {
      const passages = await this.#passagesIn(address)
      const roots = await this.#world.rootsOf(address)
      const known = (await this.#knownOf(address.evaluation)).get(address.room) ?? new Map()
      if (passages.length === 0 && known.size === 0) without.add(address.room)
      if (!roots || without.has(address.room)) return
      const found = await this.#world.look(address, (doc) => {
        const began = performance.now()
        const anchors = this.#anchorsIn(doc, address, roots)
        followThese(anchors, passages, known)
        const places = placesIn(anchors)
        this.#cost.set(key, performance.now() - began)
        return places
      })
      if (found) await this.#keep(address, found)
    } catch (error) {
      this.#world.failed(error)
    }
  }

  #anchorsIn(doc: Y.Doc, address: RoomAddress, roots: readonly string[]): Anchors {
    const followed = this.#followed.get(doc)
    if (followed) return followed
    const key = keyOf(address)
    const anchors = new Anchors(doc, address.room, roots, { atRest: true })
    this.#followed.set(doc, anchors)
    this.#live.add(key)
    doc.on('destroy', () => {
      this.#live.delete(key)
      const places = placesIn(anchors)
      const keeping = this.#keep(address, places).catch((error) => this.#world.failed(error))
      this.#writing.add(keeping)
      void keeping.then(() => this.#writing.delete(keeping))
    })
    return anchors
  }

  async #passagesIn({ evaluation, room }: RoomAddress): Promise<Passage[]> {
    const all = await this.#world.passages(evaluation)
    return all.filter((passage) => passage.anchor.room === room)
  }

  /** Writes what differs from what is kept. */
  async #keep({ evaluation, room }: RoomAddress, found: ReadonlyMap<string, Anchor>) {
    const rooms = await this.#knownOf(evaluation)
    const known = rooms.get(room) ?? new Map<string, Anchor>()
    const changed = new Map<string, string | null>()
    for (const [place, now] of found)
      if (!isSame(known.get(place), now)) changed.set(place, JSON.stringify(now))
    for (const place of known.keys()) if (!found.has(place)) changed.set(place, null)
    if (changed.size === 0 || !this.#known.has(evaluation)) return
    rooms.set(room, new Map(found))
    await this.#world.anchors.put(evaluation, room, changed)
  }

  #knownOf(id: EvaluationId): Promise<Map<RoomName, Map<string, Anchor>>> {
    const known = this.#known.get(id) ?? this.#stored(id)
    this.#known.set(id, known)
    known.catch(() => this.#known.delete(id))
    return known
  }

  async #stored(id: EvaluationId): Promise<Map<RoomName, Map<string, Anchor>>> {
    const rooms = new Map<RoomName, Map<string, Anchor>>()
    const passages = await this.#world.passages(id)
    for (const name of new Set(passages.map((passage) => passage.anchor.room))) {
      const room = parseRoomAddress(id, name)?.room
      if (!room) continue
      const stored = await this.#world.anchors.of(id, room)
      rooms.set(room, new Map([...stored].flatMap(([place, body]) => readAnchor(place, body))))
    }
    return rooms
  }
}

/** Those that are new from where they were last, and none that nobody names any more. */
function followThese(
  anchors: Anchors,
  passages: readonly Passage[],
  known: ReadonlyMap<string, Anchor>,
): void {
  const named = new Set(passages.map(({ place }) => place))
  for (const key of anchors.keys()) if (!named.has(key)) anchors.delete(key)
  for (const { place, anchor: on } of passages)
    if (!anchors.has(place)) anchors.set(place, known.get(place) ?? on, on.quote)
}

function placesIn(anchors: Anchors): Map<string, Anchor> {
  return new Map(
    anchors.keys().flatMap((key) => {
      const current = anchors.current(key)
      return current ? [[key, current] as const] : []
    }),
  )
}

function readAnchor(place: string, body: string): [string, Anchor][] {
  try {
    const read = anchor.safeParse(JSON.parse(body))
    return read.success ? [[place, read.data]] : []
  } catch {
    return [] // as if it were not kept: it is found from where it was marked
  }
}

function isSame(one: Anchor | undefined, other: Anchor): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other)
}

function keyOf({ evaluation, room }: RoomAddress): string {
  return `${evaluation}/${room}`
}
