import type { Limits } from './limits.ts'

/** Frames that have to wait for something, in order, and not without end. */
export class Backlog {
  #frames: Uint8Array[] = []
  #bytes = 0
  readonly #limits: Limits

  constructor(limits: Limits) {
    this.#limits = limits
  }

  get empty(): boolean {
    return this.#frames.length === 0
  }

  /** False when there is no room for it. */
  push(frame: Uint8Array): boolean {
    this.#frames.push(frame.slice()) // its bytes are the socket's, and soon other ones
    this.#bytes += frame.byteLength
    return (
      this.#frames.length <= this.#limits.backlogFrames && this.#bytes <= this.#limits.backlogBytes
    )
  }

  drain(): Uint8Array[] {
    const frames = this.#frames
    this.#frames = []
    this.#bytes = 0
    return frames
  }
}
