import type { EvaluationId, PersonId, RoomAddress, RoomName, RoomOutline } from '@samsyn/document'
import type * as Y from 'yjs'
import { type Later, type PauseLength, Pauses } from './pauses.ts'
import { type ReadText, textsIn } from './readTexts.ts'

/** How this looks into rooms. */
export interface Looking {
  /** See `Rooms`. */
  look<T>(address: RoomAddress, look: (doc: Y.Doc) => T): Promise<T | undefined>
  /** The texts of a room, by their roots. Undefined where there is no such room. */
  rootsOf(address: RoomAddress): Promise<string[] | undefined>
  now: () => number
  later: Later
  failed: (error: unknown) => void
}

/** What a room's texts are by now. */
export interface RoomTexts {
  address: RoomAddress
  texts: readonly ReadText[]
  /** Who wrote last in each, as far as that is known. */
  writers: ReadonlyMap<string, PersonId>
}

/** Ms. Nobody counts words while they type; who looks at a count sees it move. */
const QUIET = 700
const MOST = 2000

/** Looking takes at most so much of the time of a room in which people write on and on. */
const SHARE_OF_TIME = 1 / 20

/** The rooms that hold texts. */
export const textRooms: readonly RoomName[] = [
  'summary',
  ...([1, 2, 3, 4, 5, 6, 7, 8] as const).map((area): RoomName => `area-${area}`),
]

/**
 * What every room's texts say, in brief: read when a room comes to rest or somebody asks, told to
 * whoever watches. What is read is committed.
 */
export class Outlines {
  readonly #looking: Looking
  readonly #known = new Map<string, RoomTexts>()
  readonly #addresses = new Map<string, RoomAddress>()
  readonly #cost = new Map<string, number>()
  /** Who wrote last in a room since it was read. */
  readonly #lastIn = new Map<string, PersonId>()
  readonly #pauses: Pauses<string>
  readonly #watchers = new Set<(read: RoomTexts) => void>()
  /** Under way: what is read after an edit must not be overtaken by what was read before it. */
  readonly #reading = new Map<string, Promise<unknown>>()

  constructor(looking: Looking) {
    this.#looking = looking
    this.#pauses = new Pauses({
      ...looking,
      lengthOf: (key) => this.#pauseOf(key),
      look: (key) => void this.#look(key),
    })
  }

  /** Somebody's change is in a room's log. Only notes it. */
  heard(address: RoomAddress, by: PersonId): void {
    const key = keyOf(address)
    this.#addresses.set(key, address)
    this.#lastIn.set(key, by)
    this.#pauses.stir(key)
  }

  /** As everybody could see it at this moment. Undefined where there is no such room of texts. */
  async of(address: RoomAddress): Promise<RoomTexts | undefined> {
    const key = keyOf(address)
    const isMoving = this.#pauses.has(key) || this.#reading.has(key)
    const known = isMoving ? undefined : this.#known.get(key)
    if (known || !isTextRoom(address.room)) return known
    return this.#read(address)
  }

  /** Of every room, in the report's order; where one cannot be read, the others. */
  async all(evaluation: EvaluationId): Promise<RoomTexts[]> {
    const found: RoomTexts[] = []
    for await (const texts of this.each(evaluation)) found.push(texts)
    return found
  }

  /** The same, each as soon as it is read. */
  async *each(evaluation: EvaluationId): AsyncGenerator<RoomTexts> {
    for (const room of textRooms) {
      // A room whose log is damaged says so to whoever opens it.
      const texts = await this.of({ evaluation, room }).catch(() => undefined)
      if (texts) yield texts
    }
  }

  /** Calls back when a room's texts are others than before. Returns the way to stop. */
  watch(changed: (read: RoomTexts) => void): () => void {
    this.#watchers.add(changed)
    return () => void this.#watchers.delete(changed)
  }

  /** The evaluation is over. */
  forget(evaluation: EvaluationId): void {
    for (const room of textRooms) {
      const key = keyOf({ evaluation, room })
      this.#pauses.forget(key)
      for (const kept of [this.#known, this.#addresses, this.#cost, this.#lastIn]) kept.delete(key)
    }
  }

  close(): void {
    this.#pauses.close()
    this.#watchers.clear()
  }

  #pauseOf(key: string): PauseLength {
    const rest = (this.#cost.get(key) ?? 0) / SHARE_OF_TIME
    return { quiet: Math.max(QUIET, rest), most: Math.max(MOST, rest) }
  }

  async #look(key: string): Promise<void> {
    const address = this.#addresses.get(key)
    try {
      if (address && isTextRoom(address.room)) await this.#read(address)
    } catch (error) {
      this.#looking.failed(error)
    }
  }

  #read(address: RoomAddress): Promise<RoomTexts | undefined> {
    const key = keyOf(address)
    const before = this.#reading.get(key) ?? Promise.resolve()
    const reading = before.then(
      () => this.#readNow(address, key),
      () => this.#readNow(address, key),
    )
    this.#reading.set(key, reading)
    const over = () => {
      if (this.#reading.get(key) === reading) this.#reading.delete(key)
    }
    reading.then(over, over)
    return reading
  }

  async #readNow(address: RoomAddress, key: string): Promise<RoomTexts | undefined> {
    const roots = await this.#looking.rootsOf(address)
    if (!roots) return undefined
    this.#pauses.forget(key)
    const lastIn = this.#lastIn.get(key)
    const read = await this.#looking.look(address, (doc) => {
      const began = performance.now()
      const texts = textsIn(doc, roots)
      const found = { texts: texts.all(), writers: texts.lastWriters() }
      this.#cost.set(key, performance.now() - began)
      return found
    })
    if (!read) return undefined
    const before = this.#known.get(key)
    const writers = new Map(before?.writers)
    for (const { root, wholeDigest } of read.texts) {
      const moved = before?.texts.find((text) => text.root === root)?.wholeDigest !== wholeDigest
      const writer = read.writers.get(root) ?? (before && moved ? lastIn : undefined)
      if (writer) writers.set(root, writer)
    }
    const found = { address, texts: read.texts, writers }
    this.#known.set(key, found)
    if (!isSame(before, found)) for (const changed of this.#watchers) changed(found)
    return found
  }
}

/** What the team may know of a room without opening it. */
export function outlineOf({ address, texts }: RoomTexts): RoomOutline {
  return {
    room: address.room,
    texts: texts.map(({ wholeDigest: _, examples: __, ...text }) => text),
  }
}

export function isTextRoom(room: string): room is RoomName {
  return textRooms.some((one) => one === room)
}

function isSame(one: RoomTexts | undefined, other: RoomTexts): boolean {
  const digests = ({ texts }: RoomTexts) => texts.map(({ wholeDigest }) => wholeDigest).join()
  return one !== undefined && digests(one) === digests(other)
}

function keyOf({ evaluation, room }: RoomAddress): string {
  return `${evaluation}/${room}`
}
