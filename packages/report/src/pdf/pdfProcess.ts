import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Report } from '../report/report.ts'
import { compiledPdf, type PdfStandard } from './compiledPdf.ts'

/** Makes reports into PDF beside whoever started it, one after the other, until nobody asks any more. */

export interface ToMake {
  report: Report
  standard: PdfStandard
}

/** `held` is the memory in bytes that it has afterwards. */
export type Made = { pdf: Uint8Array; held: number } | { failed: string; held: number }

// What the compiler gave is freed by this alone, and its size shows nowhere where it would be run.
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

process.on('message', ({ report, standard }: ToMake) => {
  const made = attempted(report, standard)
  // In a later turn: in this one the result is still held.
  setImmediate(() => {
    collect()
    process.send?.({ ...made, held: process.memoryUsage.rss() } satisfies Made)
  })
})

function attempted(
  report: Report,
  standard: PdfStandard,
): { pdf: Uint8Array } | { failed: string } {
  try {
    // A copy in a buffer of its own: of the compiler's nothing goes over.
    return { pdf: Uint8Array.from(compiledPdf(report, standard)) }
  } catch (failure) {
    return { failed: failure instanceof Error ? failure.message : String(failure) }
  }
}
