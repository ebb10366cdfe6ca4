import { parentPort, workerData } from 'node:worker_threads'
import type { Template } from '@samsyn/scoring'
import type { ReadingLimits } from './limits.ts'
import { type ReadReport, reading } from './reading.ts'
import type { Unreadable } from './unreadable.ts'

/** Reads one file beside the thread of whoever asked, and ends. */

export interface ToRead {
  bytes: Uint8Array
  known: readonly Template[]
  limits: ReadingLimits
}

export type Told = { page: number; pages: number } | { read: ReadReport | Unreadable }

const { bytes, known, limits }: ToRead = workerData
const read = await reading(bytes, known, limits, (page, pages) =>
  parentPort?.postMessage({ page, pages } satisfies Told),
)
parentPort?.postMessage({ read } satisfies Told)
