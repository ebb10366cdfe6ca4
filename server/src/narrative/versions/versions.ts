import {
  type Block,
  blocksOf,
  type EvaluationId,
  type PersonId,
  parseRoomAddress,
  type RoomAddress,
} from '@samsyn/document'
import type { VersionStore, VersionText } from '../../store/index.ts'
import { isTextRoom, type Looking, type Outlines } from '../outlines.ts'
import { Pauses } from '../pauses.ts'
import { textsIn } from '../readTexts.ts'
import { thinned } from './thinned.ts'
import {
  digestsOf,
  saysTheSame,
  storedVersion,
  type Version,
  type VersionWhy,
  versionOf,
} from './version.ts'

const MINUTE = 60_000
/** After so long without an edit what was written is kept. */
const QUIET = 3 * MINUTE
/** Who writes on and on has a version so often. */
const MOST = 30 * MINUTE

interface World extends Looking {
  store: VersionStore
  outlines: Outlines
}

/** What a version is kept for, and by whom. */
interface Keeping {
  by: PersonId | null
  name: string | null
  why: VersionWhy
}

/** The texts of one room, by their roots. */
type TextsOfRoom = Record<string, Block[]>

/** Earlier states of the reports' texts. */
export class Versions {
  readonly #world: World
  readonly #pauses: Pauses<EvaluationId>
  readonly #writers = new Map<EvaluationId, Set<PersonId>>()
  /** One after the other in each evaluation. */
  readonly #keeping = new Map<EvaluationId, Promise<unknown>>()

  constructor(world: World) {
    this.#world = world
    this.#pauses = new Pauses({
      ...world,
      lengthOf: () => ({ quiet: QUIET, most: MOST }),
      look: (id) => void this.#keepQuietly(id),
    })
  }

  /** Somebody's change is in a room's log. Only notes it. */
  heard({ evaluation, room }: RoomAddress, by: PersonId): void {
    if (!isTextRoom(room)) return
    const writers = this.#writers.get(evaluation) ?? new Set()
    this.#writers.set(evaluation, writers.add(by))
    this.#pauses.stir(evaluation)
  }

  /** The first comes first. */
  async all(id: EvaluationId): Promise<Version[]> {
    return (await this.#world.store.all(id)).map(versionOf)
  }

  /**
   * What stands in these texts, by their digests. One that is not what was written is left out; so
   * its room is not whole.
   */
  async texts(id: EvaluationId, digests: readonly string[]): Promise<Map<string, Block[]>> {
    const texts = await this.#world.store.texts(id, [...new Set(digests)])
    return new Map(texts.map(({ digest, body }) => [digest, JSON.parse(body) as Block[]]))
  }

  /** What stands in a room now, committed. Undefined where there is no such room of texts. */
  async now(address: RoomAddress): Promise<TextsOfRoom | undefined> {
    const roots = isTextRoom(address.room) ? await this.#world.rootsOf(address) : undefined
    return roots && this.#world.look(address, (doc) => allIn(doc, roots))
  }

  /** Keeps all texts as they are. Undefined where an automatic one would be as the last. */
  keep(id: EvaluationId, keeping: Keeping): Promise<Version | undefined> {
    const before = this.#keeping.get(id) ?? Promise.resolve()
    const kept = before.then(() => this.#keep(id, keeping))
    const over = kept.then(
      () => {},
      () => {},
    )
    this.#keeping.set(id, over)
    void over.then(() => {
      if (this.#keeping.get(id) === over) this.#keeping.delete(id)
    })
    return kept
  }

  forget(id: EvaluationId): void {
    this.#pauses.forget(id)
    this.#writers.delete(id)
  }

  /** What was written and not kept yet is kept before the end. */
  async close(): Promise<void> {
    const waiting = this.#pauses.keys()
    this.#pauses.close()
    for (const id of waiting) await this.#keepQuietly(id)
    await Promise.all(this.#keeping.values())
  }

  async #keepQuietly(id: EvaluationId): Promise<void> {
    try {
      await this.keep(id, { by: null, name: null, why: { kind: 'automatic' } })
    } catch (error) {
      this.#world.failed(error)
    }
  }

  async #keep(id: EvaluationId, keeping: Keeping): Promise<Version | undefined> {
    const { store, now } = this.#world
    const versions = await this.all(id)
    const last = versions.at(-1)
    const kept = new Set(versions.flatMap(digestsOf))
    const writers = [...(this.#writers.get(id) ?? [])]
    this.#pauses.forget(id)
    this.#writers.delete(id)
    const { texts, bodies } = await this.#read(id, kept, last)
    if (keeping.why.kind === 'automatic' && last && saysTheSame(last.texts, texts)) return undefined
    const version = { number: (last?.number ?? 0) + 1, at: now(), ...keeping, writers, texts }
    const added = await store.add(id, storedVersion(version), bodies)
    if (added === 'conflict') throw new Error(`version ${version.number} is there already`)
    await this.#thin(id, [...versions, version])
    return version
  }

  /** Every text's digest, and the words of those that are not kept yet. */
  async #read(id: EvaluationId, kept: ReadonlySet<string>, last: Version | undefined) {
    const { outlines, rootsOf, look } = this.#world
    // Of a room that cannot be read now, the last that was.
    const texts: Record<string, Record<string, string>> = structuredClone(last?.texts ?? {})
    const bodies = new Map<string, VersionText>()
    for (const { address, texts: known } of await outlines.all(id)) {
      const digests = known.map(({ wholeDigest }) => wholeDigest)
      if (digests.every((digest) => kept.has(digest))) {
        texts[address.room] = byRoot(known)
        continue
      }
      const roots = (await rootsOf(address)) ?? []
      // Digest and words of the same moment.
      const read = await look(address, (doc) => {
        const found = textsIn(doc, roots).all()
        const missing = found.filter(({ wholeDigest }) => !kept.has(wholeDigest))
        const words = missing.map(({ root, wholeDigest }): VersionText => {
          const blocks = blocksOf(doc.getXmlFragment(root))
          return { digest: wholeDigest, body: JSON.stringify(blocks) }
        })
        return { digests: byRoot(found), words }
      })
      if (!read) continue
      texts[address.room] = read.digests
      for (const one of read.words) bodies.set(one.digest, one)
    }
    return { texts, bodies: [...bodies.values()] }
  }

  async #thin(id: EvaluationId, versions: readonly Version[]): Promise<void> {
    const dropped = new Set(thinned(versions, this.#world.now()))
    if (dropped.size === 0) return
    const left = versions.filter((version) => !dropped.has(version))
    const needed = new Set(left.flatMap(digestsOf))
    const gone = new Set([...dropped].flatMap(digestsOf).filter((digest) => !needed.has(digest)))
    const numbers = [...dropped].map(({ number }) => number)
    await this.#world.store.drop(id, numbers, [...gone])
  }
}

/** The address of a text's room, where there may be one of that name. */
export function addressOf(id: EvaluationId, room: string): RoomAddress | undefined {
  return isTextRoom(room) ? parseRoomAddress(id, room) : undefined
}

type Doc = Parameters<typeof textsIn>[0]

function allIn(doc: Doc, roots: readonly string[]): TextsOfRoom {
  return Object.fromEntries(roots.map((root) => [root, blocksOf(doc.getXmlFragment(root))]))
}

function byRoot(texts: readonly { root: string; wholeDigest: string }[]): Record<string, string> {
  return Object.fromEntries(texts.map(({ root, wholeDigest }) => [root, wholeDigest]))
}
