import { parentPort } from 'node:worker_threads'
import { compacted } from './compacted.ts'

/** Works logs into states beside the server's own thread, one after the other. */

export interface ToCompact {
  nth: number
  updates: Uint8Array[]
}

export type Compacted = { nth: number; state: Uint8Array<ArrayBuffer> } | { nth: number }

parentPort?.on('message', ({ nth, updates }: ToCompact) => {
  try {
    const state = compacted(updates)
    parentPort?.postMessage({ nth, state } satisfies Compacted, [state.buffer])
  } catch {
    parentPort?.postMessage({ nth } satisfies Compacted)
  }
})
