import { crc32, inflateRawSync } from 'node:zlib'
import type { ReadingLimits } from './limits.ts'
import { CannotRead } from './unreadable.ts'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const LONGEST_COMMENT = 0xffff
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1

interface Entry {
  name: string
  method: number
  packed: number
  unpacked: number
  /** Of what it unpacks to. */
  checksum: number
  at: number
}

/**
 * The parts of a ZIP that are asked for, unpacked. What it says of itself is held against the limits
 * before a byte is unpacked, and what comes out against what it says: neither the one nor the other
 * can fill a memory. Nothing in it is unpacked twice.
 */
export class ZipParts {
  readonly #bytes: Buffer
  readonly #entries = new Map<string, Entry>()
  readonly #limits: ReadingLimits

  constructor(bytes: Uint8Array, limits: ReadingLimits) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#limits = limits
    let packed = 0
    let unpacked = 0
    for (const entry of entriesOf(this.#bytes, limits.entries)) {
      if (this.#entries.has(entry.name)) throw new CannotRead('damaged')
      this.#entries.set(entry.name, entry)
      packed += entry.packed
      unpacked += entry.unpacked
    }
    // More than there is: its parts lie in each other.
    if (packed > bytes.byteLength || unpacked > limits.unpacked)
      throw new CannotRead('unpacksTooFar')
  }

  names(): string[] {
    return [...this.#entries.keys()]
  }

  /** Undefined where there is no such part. */
  part(name: string): Buffer | undefined {
    const entry = this.#entries.get(name)
    if (!entry) return undefined
    if (entry.unpacked > this.#limits.part) throw new CannotRead('unpacksTooFar')
    const found = unpackedOf(this.#packed(entry), entry)
    // A byte that is another one may unpack to another text, and nothing else would tell.
    const isWhole = found.byteLength === entry.unpacked && crc32(found) === entry.checksum
    if (!isWhole) throw new CannotRead('damaged')
    return found
  }

  #packed({ at, packed }: Entry): Buffer {
    const zip = this.#bytes
    if (at + LOCAL_BYTES > zip.length || zip.readUInt32LE(at) !== LOCAL)
      throw new CannotRead('damaged')
    const begin = at + LOCAL_BYTES + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
    if (begin + packed > zip.length) throw new CannotRead('damaged')
    return zip.subarray(begin, begin + packed)
  }
}

function unpackedOf(packed: Buffer, { method, unpacked }: Entry): Buffer {
  if (method === STORED) return packed
  if (method !== DEFLATED) throw new CannotRead('damaged')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, unpacked) })
  } catch (error) {
    const isTooLong = (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE'
    throw new CannotRead(isTooLong ? 'unpacksTooFar' : 'damaged')
  }
}

function* entriesOf(zip: Buffer, most: number): Generator<Entry> {
  const end = endOf(zip)
  const entries = zip.readUInt16LE(end + 10)
  if (entries > most) throw new CannotRead('unpacksTooFar')
  let at = zip.readUInt32LE(end + 16)
  for (let nth = 0; nth < entries; nth += 1) {
    if (at + ENTRY_BYTES > end || zip.readUInt32LE(at) !== ENTRY) throw new CannotRead('damaged')
    const named = at + ENTRY_BYTES
    const next = named + zip.readUInt16LE(at + 28)
    if (zip.readUInt16LE(at + 8) & ENCRYPTED) throw new CannotRead('encrypted')
    yield {
      name: zip.toString('utf8', named, next),
      method: zip.readUInt16LE(at + 10),
      checksum: zip.readUInt32LE(at + 16),
      packed: zip.readUInt32LE(at + 20),
      unpacked: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    }
    at = next + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
}

/** Where its list ends; a ZIP that is cut off has none. */
function endOf(zip: Buffer): number {
  const first = Math.max(0, zip.length - END_BYTES - LONGEST_COMMENT)
  for (let at = zip.length - END_BYTES; at >= first; at -= 1)
    if (zip.readUInt32LE(at) === END) return at
  throw new CannotRead('damaged')
}
