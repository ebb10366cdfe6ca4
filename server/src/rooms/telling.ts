import { step1Frame, step2Frame } from './frames.ts'
import type { RoomDocument } from './roomDocument.ts'

/** Who asks for what somebody lacks that knows this much, and the answer. */
interface Told {
  vector: Uint8Array
  frame: Uint8Array
}

/**
 * What newcomers are told. When a network comes back, everybody knows as much as everybody else: the
 * same state is encoded once for all of them, and is one frame in memory however many wait for it.
 * It is forgotten when the document moves, and soon when it does not: no room shall be kept twice.
 */
export class Telling {
  #last: Told | undefined
  #question: Uint8Array | undefined

  /** All that is lacking behind `vector`, as a frame. Undefined for bytes that are no state vector. */
  since(vector: Uint8Array, document: RoomDocument): Uint8Array | undefined {
    if (this.#last && Buffer.compare(this.#last.vector, vector) === 0) return this.#last.frame
    try {
      const frame = step2Frame(document.state(vector))
      this.#last = { vector: vector.slice(), frame } // what came is valid during the call only
      return frame
    } catch {
      return undefined
    }
  }

  /** What the document has, as the frame that asks for more. */
  question(document: RoomDocument): Uint8Array {
    this.#question ??= step1Frame(document.vector())
    return this.#question
  }

  /** The document has changed, or nobody has asked for a while. */
  forget(): void {
    this.#last = undefined
    this.#question = undefined
  }
}
