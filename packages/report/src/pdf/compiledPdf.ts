import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Report } from '../report/report.ts'
import { fontFiles } from './fonts.ts'
import { printable } from './letters.ts'
import { printedReportOf } from './printedReportOf.ts'

/** For everybody, with a screen reader too; or for an archive. */
export type PdfStandard = 'ua-1' | 'a-2a'

/** The one text that is ever compiled. What a report says is in no part of it. */
const source = readFileSync(new URL('./report.typ', import.meta.url), 'utf8')
const compiler = NodeCompiler.create({
  // Nothing is there, so nothing of the machine can be read.
  workspace: '/dev/null',
  fontArgs: [{ fontBlobs: fontFiles() }],
})

/** The report as a PDF, on the thread that asks: seconds for a long one. */
export function compiledPdf(report: Report, standard: PdfStandard): Uint8Array {
  const data = JSON.stringify(printedReportOf(report), (_, value: unknown) =>
    typeof value === 'string' ? printable(value) : value,
  )
  try {
    const compiled = compiler.compile({ mainFileContent: source, inputs: { report: data } })
    const { result } = compiled
    if (!result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics))
    return compiler.pdf(result, { pdfStandard: standard })
  } finally {
    compiler.evictCache(0)
  }
}
