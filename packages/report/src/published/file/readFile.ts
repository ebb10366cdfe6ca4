import { Worker } from 'node:worker_threads'
import type { Template } from '@samsyn/scoring'
import { fileKind } from './fileKind.ts'
import { type ReadingLimits, readingLimits } from './limits.ts'
import type { ReadReport } from './reading.ts'
import type { Told, ToRead } from './readingThread.ts'
import type { Unreadable } from './unreadable.ts'

const MB = 1024 * 1024
/** ms between two looks at what a reader keeps beside its own memory. */
const LOOK_EVERY = 50

/** A published report out of a file. What kind of file it is its bytes say, whatever its name. */
export interface FileToRead {
  bytes: Uint8Array
  /** Templates whose names and maxima may be found again in it. */
  known: readonly Template[]
  /** Hears of each page that was read, where there are pages. */
  told?: (page: number, pages: number) => void
  limits?: ReadingLimits
}

/**
 * Reads in a thread of its own, which is ended when it takes too long or too much memory: whatever a
 * file does, it does it to that thread alone. Never throws for what stands in the file.
 */
export function readFile({
  bytes,
  known,
  told = () => {},
  limits = readingLimits,
}: FileToRead): Promise<ReadReport | Unreadable> {
  if (bytes.byteLength === 0) return Promise.resolve({ unreadable: 'empty' })
  if (bytes.byteLength > limits.file) return Promise.resolve({ unreadable: 'tooLarge' })
  if (!fileKind(bytes)) return Promise.resolve({ unreadable: 'wrongType' })
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./readingThread.ts', import.meta.url), {
      workerData: { bytes, known, limits } satisfies ToRead,
      resourceLimits: { maxOldGenerationSizeMb: limits.heap, stackSizeMb: 8 },
      env: {},
      // What libraries print about a file is nobody's to read.
      stdout: true,
      stderr: true,
    })
    const end = (read: ReadReport | Unreadable) => {
      clearTimeout(late)
      clearInterval(looks)
      resolve(read)
      void worker.terminate()
    }
    const late = setTimeout(() => end({ unreadable: 'tooCostly' }), limits.time)
    // The thread's own limits do not count what it unpacks into buffers.
    const looks = setInterval(() => {
      worker.getHeapStatistics().then(
        ({ external_memory }) => {
          if (external_memory > limits.beside * MB) end({ unreadable: 'tooCostly' })
        },
        () => {},
      )
    }, LOOK_EVERY)
    worker.on('message', (message: Told) => {
      if ('read' in message) end(message.read)
      else told(message.page, message.pages)
    })
    worker.on('error', (error: Error & { code?: unknown }) =>
      end({
        unreadable: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooCostly' : 'damaged',
      }),
    )
    worker.on('exit', () => end({ unreadable: 'damaged' }))
  })
}
