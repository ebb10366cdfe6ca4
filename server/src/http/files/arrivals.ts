import { createHash } from 'node:crypto'
import { MOST_FILE_BYTES } from '@samsyn/document'
import { Refused } from '../refusal.ts'
import { fileLimits } from './limits.ts'

export interface Arrived {
  bytes: Uint8Array
  /** Hex SHA-256 of them. */
  sha256: string
}

/**
 * Takes in files, a few at a time. Nothing of one is kept anywhere before the last byte is here: who
 * goes away in the middle leaves nothing behind.
 */
export class Arrivals {
  readonly #of = new Map<string, number>()
  #all = 0

  /** `expected`: how many bytes are announced; undefined where nothing is. */
  async take(
    person: string,
    body: ReadableStream<Uint8Array> | null,
    expected: number | undefined,
  ): Promise<Arrived> {
    if (expected !== undefined && expected > MOST_FILE_BYTES) throw new Refused('fileTooLarge')
    const own = this.#of.get(person) ?? 0
    if (this.#all >= fileLimits.arriving || own >= fileLimits.arrivingOfOne)
      throw new Refused('busy')
    this.#all += 1
    this.#of.set(person, own + 1)
    try {
      return await readWhole(body, expected)
    } finally {
      this.#all -= 1
      const left = (this.#of.get(person) ?? 1) - 1
      if (left > 0) this.#of.set(person, left)
      else this.#of.delete(person)
    }
  }
}

async function readWhole(
  body: ReadableStream<Uint8Array> | null,
  expected: number | undefined,
): Promise<Arrived> {
  const parts: Uint8Array[] = []
  const hash = createHash('sha256')
  let size = 0
  for await (const part of body ?? []) {
    size += part.byteLength
    if (size > MOST_FILE_BYTES) throw new Refused('fileTooLarge')
    parts.push(part)
    hash.update(part)
  }
  if (size === 0) throw new Refused('fileEmpty')
  if (expected !== undefined && size !== expected) throw new Refused('badRequest')
  return { bytes: Buffer.concat(parts, size), sha256: hash.digest('hex') }
}
