import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { PdfStandard } from '../pdf/compiledPdf.ts'
import type { Report } from '../report/report.ts'

/** Makes reports into files beside whoever started it, one after the other, until nobody asks any more. */

/** What is made where nobody else waits for it. `csv` is the plan of action, as `xlsx` has it too. */
export type FileForm = 'html' | 'pdf' | 'docx' | 'xlsx' | 'csv'

export interface ToMake {
  /** A report as JSON: letters go over faster than what they say. */
  report: string
  form: FileForm
  /** Of a PDF. */
  standard: PdfStandard
}

/** `held` is the memory in bytes that it has afterwards. */
export type Made = { file: Uint8Array; held: number } | { failed: string; held: number }

// What the compiler gave is freed by this alone, and its size shows nowhere where it would be run.
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

process.on('message', async (asked: ToMake) => {
  const made = await attempted(asked)
  // In a later turn: in this one the result is still held.
  setImmediate(() => {
    collect()
    process.send?.({ ...made, held: process.memoryUsage.rss() } satisfies Made)
  })
})

async function attempted(asked: ToMake): Promise<{ file: Uint8Array } | { failed: string }> {
  try {
    // A copy in a buffer of its own: of the compiler's nothing goes over.
    return { file: Uint8Array.from(await fileOf(asked)) }
  } catch (failure) {
    return { failed: failure instanceof Error ? failure.message : String(failure) }
  }
}

/** Each is heavy to load, and most are never asked for. */
async function fileOf({ report: json, form, standard }: ToMake): Promise<Uint8Array> {
  const report: Report = JSON.parse(json)
  switch (form) {
    case 'html':
      return bytesOf((await import('../html/htmlOf.ts')).htmlOf(report))
    case 'pdf':
      return (await import('../pdf/compiledPdf.ts')).compiledPdf(report, standard)
    case 'docx':
      return (await import('../docx/docxOf.ts')).docxOf(report)
    case 'xlsx':
      return (await import('../sheets/xlsxOf.ts')).xlsxOf(report)
    case 'csv':
      return bytesOf((await import('../sheets/planCsv.ts')).planCsv(report))
  }
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'utf8')
}
