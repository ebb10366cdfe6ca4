import type { EvaluationId, PersonId, RoomAddress } from '@samsyn/document'
import type { RoomEntry } from './store.ts'

/** One row for a room's log. */
export interface Append extends RoomEntry {
  do: 'append'
  address: RoomAddress
}

const FIRST_BUFFER = 16 * 1024

/** The lengths of three words, how many client ids, the length of the update: four bytes each. */
const HEADER = 20
/** A client id may be as large as a number can exactly be. */
const CLIENT = 8

/**
 * Appends on their way to another thread, end to end in one buffer: to clone an object for each
 * costs several times what it costs to write them.
 */
export class PackedAppends {
  #buffer = Buffer.allocUnsafeSlow(FIRST_BUFFER)
  #used = 0

  /** Copies all of it: the caller may change its own afterwards. */
  push({ address: { evaluation, room }, update, by, newClients }: Append): void {
    const start = this.#used
    // No letter of a word takes more than three bytes.
    const words = 3 * (evaluation.length + room.length + by.length)
    this.#reserve(start + HEADER + words + CLIENT * newClients.length + update.length)
    const buffer = this.#buffer
    let at = start + HEADER
    let field = start
    for (const word of [evaluation, room, by]) {
      const length = buffer.write(word, at)
      field = buffer.writeUInt32LE(length, field)
      at += length
    }
    field = buffer.writeUInt32LE(newClients.length, field)
    buffer.writeUInt32LE(update.length, field)
    for (const client of newClients) at = buffer.writeDoubleLE(client, at)
    buffer.set(update, at)
    this.#used = at + update.length
  }

  /** Valid until the next one is pushed. */
  bytes(): Uint8Array {
    return this.#buffer.subarray(0, this.#used)
  }

  /** Begins anew; what a large batch needed is not kept. */
  clear(): void {
    this.#used = 0
    if (this.#buffer.length > FIRST_BUFFER) this.#buffer = Buffer.allocUnsafeSlow(FIRST_BUFFER)
  }

  #reserve(length: number): void {
    if (length <= this.#buffer.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(length, this.#buffer.length * 2))
    larger.set(this.bytes())
    this.#buffer = larger
  }
}

/** In order; the updates are parts of `bytes`. */
export function appendsIn(bytes: Buffer): Append[] {
  const appends: Append[] = []
  let at = 0
  function word<Word extends string>(length: number): Word {
    const from = at
    at += length
    return bytes.toString('utf8', from, at) as Word
  }
  while (at < bytes.length) {
    const field = at
    at += HEADER
    const evaluation = word<EvaluationId>(bytes.readUInt32LE(field))
    const room = word<RoomAddress['room']>(bytes.readUInt32LE(field + 4))
    const by = word<PersonId>(bytes.readUInt32LE(field + 8))
    const newClients: number[] = []
    for (let left = bytes.readUInt32LE(field + 12); left > 0; left--) {
      newClients.push(bytes.readDoubleLE(at))
      at += CLIENT
    }
    const update = bytes.subarray(at, at + bytes.readUInt32LE(field + 16))
    at += update.length
    appends.push({ do: 'append', address: { evaluation, room }, update, by, newClients })
  }
  return appends
}
