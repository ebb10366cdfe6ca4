import { createHash } from 'node:crypto'
import { htmlOf, type Report } from '@samsyn/report'
import type { PdfMaker } from '@samsyn/report/pdf'

/** Everything that a report goes out as. `csv` is the plan of action, as `xlsx` has it too. */
export const reportForms = ['html', 'pdf', 'docx', 'xlsx', 'csv', 'json'] as const
export type ReportForm = (typeof reportForms)[number]

/** The media type of each. */
export const formTypes: Record<ReportForm, string> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

export interface FormOptions {
  /** Of the PDF: the accessible one is what people read, the other what archives keep. */
  standard?: 'ua-1' | 'a-2a' | undefined
}

/** Files that are kept for whoever asks next: a council opens a draft at the same time. */
const KEPT = 12

/**
 * Reports as files. The same value gives the same bytes. What is heavy is loaded when the first file
 * of its form is asked for, and made beside the event loop.
 */
export class ReportForms {
  readonly #made = new Map<string, Promise<Uint8Array>>()
  #pdf: Promise<PdfMaker> | undefined

  /** Whoever asks for the same at the same time is given the same. */
  fileOf(report: Report, form: ReportForm, options: FormOptions = {}): Promise<Uint8Array> {
    const json = JSON.stringify(report)
    const { standard = 'ua-1' } = options
    const key = `${form} ${standard} ${createHash('sha256').update(json).digest('hex')}`
    const known = this.#made.get(key)
    if (known) {
      this.#keep(key, known)
      return known
    }
    const making = this.#make(report, form, standard)
    this.#keep(key, making)
    making.catch(() => this.#made.delete(key))
    return making
  }

  async close(): Promise<void> {
    const pdf = await this.#pdf
    await pdf?.close()
  }

  async #make(report: Report, form: ReportForm, standard: 'ua-1' | 'a-2a'): Promise<Uint8Array> {
    switch (form) {
      case 'html':
        return bytesOf(htmlOf(report))
      case 'json':
        return bytesOf(`${JSON.stringify(report, null, 1)}\n`)
      case 'pdf':
        return (await this.#pdfMaker()).pdfOf(report, { standard })
      case 'docx':
        return (await import('@samsyn/report/docx')).docxOf(report)
      case 'xlsx':
        return (await import('@samsyn/report/sheets')).xlsxOf(report)
      case 'csv':
        return bytesOf((await import('@samsyn/report/sheets')).planCsv(report))
    }
  }

  #pdfMaker(): Promise<PdfMaker> {
    this.#pdf ??= import('@samsyn/report/pdf').then(({ startPdfMaker }) => startPdfMaker())
    return this.#pdf
  }

  /** The newest last; the oldest goes. */
  #keep(key: string, file: Promise<Uint8Array>): void {
    this.#made.delete(key)
    this.#made.set(key, file)
    const oldest = this.#made.keys().next().value
    if (this.#made.size > KEPT && oldest !== undefined) this.#made.delete(oldest)
  }
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'utf8')
}
