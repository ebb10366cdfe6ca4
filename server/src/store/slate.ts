/** What is on the slate is not appends: there is a message. */
const MESSAGE = -1

/** Bytes: more than a commit's worth at any rate we have seen borne. What is larger is a message. */
const ROOM = 64 * 1024

/**
 * Memory that two threads see, with room for one batch. The thread that serves sleeps on it without
 * an event loop: to wake it costs half of what a message does, and nothing is cloned. One batch at
 * a time: whoever writes has the answer to the last one.
 */
export class Slate {
  /** For the other thread: a slate of the same memory. */
  readonly memory: SharedArrayBuffer
  /** How often something was written, and the bytes that it takes, or MESSAGE. */
  readonly #head: Int32Array
  readonly #bytes: Buffer
  #seen = 0

  constructor(memory = new SharedArrayBuffer(8 + ROOM)) {
    this.memory = memory
    this.#head = new Int32Array(memory, 0, 2)
    this.#bytes = Buffer.from(memory, 8)
  }

  /** False where there is no room for so much. */
  write(bytes: Uint8Array): boolean {
    if (bytes.length > this.#bytes.length) return false
    this.#bytes.set(bytes)
    this.#wake(bytes.length)
    return true
  }

  /** Wakes the other thread to a message that has been posted. */
  sayPosted(): void {
    this.#wake(MESSAGE)
  }

  /** Sleeps until there is something new. A copy of it; undefined where a message has been posted. */
  read(): Buffer | undefined {
    Atomics.wait(this.#head, 0, this.#seen)
    this.#seen = Atomics.load(this.#head, 0)
    const length = Atomics.load(this.#head, 1)
    return length === MESSAGE ? undefined : Buffer.from(this.#bytes.subarray(0, length))
  }

  #wake(length: number): void {
    Atomics.store(this.#head, 1, length)
    Atomics.add(this.#head, 0, 1)
    Atomics.notify(this.#head, 0)
  }
}
