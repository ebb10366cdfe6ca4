import { Worker } from 'node:worker_threads'
import type { Compacted, ToCompact } from './compactionWorker.ts'

/** Makes one update of a log, as `compacted` does, where nobody waits for it. */
export interface Compactor {
  /** Undefined where that cannot be done. The updates are not used by anybody else any more. */
  compacted(updates: Uint8Array[]): Promise<Uint8Array | undefined>
  close(): void
}

/** A thread for it, made when it is first needed. Whatever happens to it happens to it alone. */
export class CompactionThread implements Compactor {
  #worker: Worker | undefined
  #asked = 0
  readonly #waiting = new Map<number, (state: Uint8Array | undefined) => void>()

  compacted(updates: Uint8Array[]): Promise<Uint8Array | undefined> {
    const worker = this.#worker ?? this.#started()
    this.#worker = worker
    const nth = ++this.#asked
    // They are parts of few buffers; those go over, and are not copied.
    const buffers = new Set<ArrayBuffer>()
    for (const { buffer } of updates) if (buffer instanceof ArrayBuffer) buffers.add(buffer)
    return new Promise((resolve) => {
      this.#waiting.set(nth, resolve)
      worker.postMessage({ nth, updates } satisfies ToCompact, [...buffers])
    })
  }

  close(): void {
    void this.#worker?.terminate()
    this.#gone(this.#worker)
  }

  #started(): Worker {
    const worker = new Worker(new URL('./compactionWorker.ts', import.meta.url))
    worker.unref()
    worker.on('message', (done: Compacted) => {
      this.#waiting.get(done.nth)?.('state' in done ? done.state : undefined)
      this.#waiting.delete(done.nth)
    })
    worker.on('error', () => this.#gone(worker))
    worker.on('exit', () => this.#gone(worker))
    return worker
  }

  /** What it was asked stays undone. */
  #gone(worker: Worker | undefined): void {
    if (worker !== this.#worker) return
    this.#worker = undefined
    for (const resolve of this.#waiting.values()) resolve(undefined)
    this.#waiting.clear()
  }
}
