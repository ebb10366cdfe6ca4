import { createHash } from 'node:crypto'
import type { PersonId } from '@samsyn/document'
import { safeFileName } from '@samsyn/document'
import type { ReadReport, Unreadable } from '@samsyn/report/published'
import type { Template } from '@samsyn/scoring'
import type { ImportHead, ImportStore } from '../store/index.ts'

/** A published report that was read just now; nothing of it is kept anywhere. */
export interface ReadImport extends ReadReport {
  /** What its file is called. */
  name: string
  /** Hex SHA-256 of the file. */
  sha256: string
  /** Bytes. */
  size: number
}

/** A published report that was kept as it was read. */
interface KeptImport extends ReadReport {
  head: ImportHead
}

interface World {
  store: ImportStore
  /** Templates whose names and maxima may be found in a report. */
  known: () => readonly Template[]
  now: () => number
}

/** Readings at once: each has a thread of its own. */
const AT_ONCE = 2

/**
 * Published reports, read from files. Reading one keeps nothing; what is kept never changes, and has
 * the digest of the file that it was read from for its name.
 */
export class Imports {
  readonly #world: World
  #reading = 0

  constructor(world: World) {
    this.#world = world
  }

  /** 'busy' where as many are being read as may be. `told` hears of each page. */
  async read(
    bytes: Uint8Array,
    name: string,
    told: (page: number, pages: number) => void = () => {},
  ): Promise<ReadImport | Unreadable | 'busy'> {
    if (this.#reading >= AT_ONCE) return 'busy'
    this.#reading += 1
    try {
      const { readFile } = await import('@samsyn/report/published')
      const read = await readFile({
        bytes,
        known: this.#world.known(),
        told,
      })
      if ('unreadable' in read) return read
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      return { ...read, name: safeFileName(name), sha256, size: bytes.byteLength }
    } finally {
      this.#reading -= 1
    }
  }

  /**
   * Keeps what was read as a past evaluation, of the municipality and the year that it names or that
   * somebody said where it names none. Kept once, it stays as it was.
   */
  async keep(
    { imported, source, name, sha256 }: ReadImport,
    said: { municipality: string; year: number },
    by: PersonId,
  ): Promise<ImportHead> {
    const { store, now } = this.#world
    const head: ImportHead = {
      id: sha256,
      municipality: said.municipality,
      year: said.year,
      name,
      at: now(),
      by,
    }
    const whole = { ...imported, municipality: said.municipality, year: said.year }
    await store.put(head, JSON.stringify({ imported: whole, source }))
    return (await store.all()).find(({ id }) => id === sha256) ?? head
  }

  /** The newest first. */
  async all(): Promise<ImportHead[]> {
    return (await this.#world.store.all()).toReversed()
  }

  async find(id: string): Promise<KeptImport | undefined> {
    const { store } = this.#world
    const head = (await store.all()).find((one) => one.id === id)
    const body = head && (await store.get(id))
    if (!head || body === undefined) return undefined
    return { head, ...(JSON.parse(body) as ReadReport) }
  }

  async drop(id: string): Promise<void> {
    await this.#world.store.drop(id)
  }
}
