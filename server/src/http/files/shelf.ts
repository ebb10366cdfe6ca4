import { type EvaluationId, type FileType, fileTypes } from '@samsyn/document'
import type { TeamEvent } from '@samsyn/scoring'
import { FILE_PART, type FileHead, type FileStore } from '../../store/index.ts'
import { Refused } from '../refusal.ts'
import type { Arrived } from './arrivals.ts'
import { fileLimits } from './limits.ts'

/** A file as an item of the register names it. */
interface NamedFile {
  sha256: string
  name: string
}

interface World {
  files: FileStore
  /** The files that the register names now. */
  named: (id: EvaluationId) => Promise<readonly NamedFile[]>
  now: () => number
}

/**
 * The files of the registers. One lies here once, whoever files it how often, and as long as an item
 * names it: what no item names any more goes, and of what somebody has filed and not named yet it is
 * waited for a while.
 */
export class Shelf {
  readonly #world: World
  /** When each was last filed in this process: filed again, it waits anew for its item. */
  readonly #filed = new Map<string, number>()

  constructor(world: World) {
    this.#world = world
  }

  async put(id: EvaluationId, type: FileType, { bytes, sha256 }: Arrived): Promise<void> {
    const { files, now } = this.#world
    const at = now()
    this.#filed.set(`${id}/${sha256}`, at)
    await this.sweep(id)
    if (await this.#isWhole(id, sha256)) return
    const others = (await files.all(id)).filter((file) => file.sha256 !== sha256)
    const total = others.reduce((sum, { size }) => sum + size, bytes.byteLength)
    if (others.length >= fileLimits.count || total > fileLimits.total)
      throw new Refused('tooManyFiles')
    const head = { sha256, type: fileTypes[type], size: bytes.byteLength, at }
    await files.put(id, head, bytes)
  }

  head(id: EvaluationId, sha256: string): Promise<FileHead | undefined> {
    return this.#world.files.head(id, sha256)
  }

  /** A file from its first byte to its last, read as it is sent; it fails where a part is damaged. */
  read(id: EvaluationId, { sha256, size }: FileHead): ReadableStream<Uint8Array> {
    const { files } = this.#world
    const parts = Math.ceil(size / FILE_PART)
    let nth = 0
    return new ReadableStream({
      async pull(sink) {
        const part = nth < parts ? await files.part(id, sha256, nth) : undefined
        nth += 1
        if (part) sink.enqueue(part)
        else if (nth <= parts) sink.error(new Error(`a part of a file is damaged: ${nth - 1}`))
        if (nth >= parts && part) sink.close()
      },
    })
  }

  /** Takes away what no item names, once its time is over. */
  async sweep(id: EvaluationId): Promise<void> {
    const { files, named, now } = this.#world
    const all = await files.all(id)
    if (all.length === 0) return
    const before = now() - fileLimits.unnamedFor
    const isFresh = ({ sha256, at }: FileHead) =>
      Math.max(at, this.#filed.get(`${id}/${sha256}`) ?? 0) > before
    const kept = new Set((await named(id)).map(({ sha256 }) => sha256))
    for (const file of all)
      if (!kept.has(file.sha256) && !isFresh(file)) await files.drop(id, file.sha256)
    for (const [key, at] of this.#filed) if (at <= before) this.#filed.delete(key)
  }

  /** Whether all of a file is here and undamaged: else it is written anew. */
  async #isWhole(id: EvaluationId, sha256: string): Promise<boolean> {
    const { files } = this.#world
    const head = await files.head(id, sha256)
    if (!head) return false
    for (let nth = 0; nth * FILE_PART < head.size; nth += 1)
      if (!(await files.part(id, sha256, nth))) return false
    return true
  }
}

/** Whether there may be a file after this that no item names any more. */
export function movesFiles(happened: ReadonlySet<TeamEvent['type']> | undefined): boolean {
  return !happened || happened.has('evidenceRemoved') || happened.has('evidenceChanged')
}
