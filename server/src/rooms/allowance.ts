import type { Limits } from './limits.ts'

/** Two buckets, frames and bytes, that fill with time. */
export class Allowance {
  #frames: number
  #bytes: number
  #at: number
  readonly #limits: Limits

  constructor(limits: Limits, now: number) {
    this.#limits = limits
    this.#frames = limits.framesBurst
    this.#bytes = limits.bytesBurst
    this.#at = now
  }

  /** Whether this much is left; then it is spent. */
  spend(frames: number, bytes: number, now: number): boolean {
    const seconds = Math.max(0, now - this.#at) / 1000
    const { framesBurst, framesPerSecond, bytesBurst, bytesPerSecond } = this.#limits
    this.#at = now
    this.#frames = Math.min(framesBurst, this.#frames + seconds * framesPerSecond) - frames
    this.#bytes = Math.min(bytesBurst, this.#bytes + seconds * bytesPerSecond) - bytes
    return this.#frames >= 0 && this.#bytes >= 0
  }
}
