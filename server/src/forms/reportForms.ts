import { createHash } from 'node:crypto'
import type { Report } from '@samsyn/report'
import { type FileMaker, type FileMakerOptions, startFileMaker } from '@samsyn/report/files'

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
 * Reports as files, made beside the event loop. The same value gives the same bytes. Rejects with a
 * `FileFailure`; whoever asks again may be lucky.
 */
export class ReportForms {
  readonly #made = new Map<string, Promise<Uint8Array>>()
  readonly #maker: FileMaker

  constructor(options?: FileMakerOptions) {
    this.#maker = startFileMaker(options)
  }

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
    const making =
      // To hand it over would take as long.
      form === 'json'
        ? Promise.resolve(Buffer.from(`${JSON.stringify(report, null, 1)}\n`, 'utf8'))
        : this.#maker.fileOf(json, form, { standard })
    this.#keep(key, making)
    making.catch(() => this.#made.delete(key))
    return making
  }

  close(): Promise<void> {
    return this.#maker.close()
  }

  /** The newest last; the oldest goes. */
  #keep(key: string, file: Promise<Uint8Array>): void {
    this.#made.delete(key)
    this.#made.set(key, file)
    const oldest = this.#made.keys().next().value
    if (this.#made.size > KEPT && oldest !== undefined) this.#made.delete(oldest)
  }
}
