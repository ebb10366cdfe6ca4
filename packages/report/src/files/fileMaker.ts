import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { PdfStandard } from '../pdf/compiledPdf.ts'
import type { Report } from '../report/report.ts'
import type { FileForm, Made, ToMake } from './fileProcess.ts'

/** Makes reports into files where nobody else waits for it. */
export interface FileMaker {
  /**
   * The report, which is JSON, as a file. A PDF is tagged: PDF/UA-1 for everybody, or PDF/A-2a for
   * an archive. The same report gives the same bytes. Rejects with a `FileFailure`.
   */
  fileOf(report: string, form: FileForm, options?: FileOptions): Promise<Uint8Array>
  /** The same as a PDF, of a report as a value. */
  pdfOf(report: Report, options?: FileOptions): Promise<Uint8Array>
  /** Ends the process. Whoever waits is told. */
  close(): Promise<void>
}

export interface FileOptions {
  /** Of a PDF. */
  standard?: PdfStandard | undefined
}

export interface FileMakerOptions {
  /** For one report, in milliseconds: a process that takes longer is ended. */
  patience?: number
  /** So many may wait; the next is refused. */
  mostWaiting?: number
  /** A process that nobody asked for so long is ended, in milliseconds. */
  idle?: number
  /** A process that holds more bytes than this after a report is replaced. */
  mostHeld?: number
  /** Told of each process that is started, by its id. */
  started?: ((process: number) => void) | undefined
}

/**
 * `busy`: too many wait. `tooLong`: it took more than its time. `ended`: the process died over it.
 * `failed`: a compiler said no. `closed`: the maker is.
 */
export type FileFailureReason = 'busy' | 'tooLong' | 'ended' | 'failed' | 'closed'

/** Why there is no file. */
export class FileFailure extends Error {
  readonly reason: FileFailureReason

  constructor(reason: FileFailureReason, said = '') {
    super(said === '' ? `no file: ${reason}` : `no file: ${reason}: ${said}`)
    this.reason = reason
  }
}

interface Asked extends ToMake {
  done(made: Uint8Array): void
  refused(why: FileFailure): void
}

const program = fileURLToPath(new URL('./fileProcess.ts', import.meta.url))
const environment = {
  // Where the machine's own fonts would be looked for: with them its reports would differ.
  FONTCONFIG_FILE: fileURLToPath(new URL('../pdf/fonts.conf', import.meta.url)),
}

/**
 * One process for all reports, one after the other, started when it is first needed. A process and
 * no thread: what sets a PDF and what draws a picture for Word is native, so on a thread nothing could
 * end it while it works, and what kills it would kill the server.
 */
export function startFileMaker(options: FileMakerOptions = {}): FileMaker {
  return new FileProcess(options)
}

class FileProcess implements FileMaker {
  readonly #patience: number
  readonly #mostWaiting: number
  readonly #idle: number
  readonly #mostHeld: number
  readonly #tell: (process: number) => void
  readonly #waiting: Asked[] = []
  #child: ChildProcess | undefined
  #working: Asked | undefined
  #timer: NodeJS.Timeout | undefined
  #closed = false

  constructor({ patience, mostWaiting, idle, mostHeld, started }: FileMakerOptions) {
    this.#patience = patience ?? 120_000
    this.#mostWaiting = mostWaiting ?? 50
    this.#idle = idle ?? 60_000
    this.#mostHeld = mostHeld ?? 500_000_000
    this.#tell = started ?? (() => {})
  }

  pdfOf(report: Report, options?: FileOptions): Promise<Uint8Array> {
    return this.fileOf(JSON.stringify(report), 'pdf', options)
  }

  fileOf(report: string, form: FileForm, { standard = 'ua-1' }: FileOptions = {}) {
    return new Promise<Uint8Array>((done, refused) => {
      if (this.#closed) return refused(new FileFailure('closed'))
      if (this.#waiting.length >= this.#mostWaiting) return refused(new FileFailure('busy'))
      this.#waiting.push({ report, form, standard, done, refused })
      this.#next()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    const child = this.#child
    const ended = child && new Promise((resolve) => child.once('exit', resolve))
    child?.ref()
    child?.kill('SIGKILL')
    this.#gone(child, new FileFailure('closed'))
    for (const { refused } of this.#waiting.splice(0)) refused(new FileFailure('closed'))
    await ended
  }

  #next(): void {
    if (this.#working) return
    const asked = this.#waiting.shift()
    clearTimeout(this.#timer)
    if (!asked) {
      this.#rest()
      return
    }
    this.#working = asked
    this.#child ??= this.#started()
    const child = this.#child
    child.ref()
    child.channel?.ref()
    this.#timer = setTimeout(() => this.#end(child, new FileFailure('tooLong')), this.#patience)
    const { report, form, standard } = asked
    child.send({ report, form, standard } satisfies ToMake, (failure) => {
      if (failure) this.#end(child, new FileFailure('ended', failure.message))
    })
  }

  /** Nobody waits for the process, so it keeps nobody either; after a while it goes. */
  #rest(): void {
    const child = this.#child
    if (!child) return
    child.unref()
    child.channel?.unref()
    this.#timer = setTimeout(() => this.#end(child, new FileFailure('ended')), this.#idle)
    this.#timer.unref()
  }

  #started(): ChildProcess {
    const child = fork(program, [], {
      serialization: 'advanced',
      // Neither the secrets nor the flags of whoever starts it.
      env: environment,
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.on('message', (made: Made) => this.#answered(child, made))
    child.on('error', (failure) => this.#gone(child, new FileFailure('ended', failure.message)))
    child.on('exit', (code, signal) =>
      this.#gone(child, new FileFailure('ended', String(signal ?? code))),
    )
    if (child.pid !== undefined) this.#tell(child.pid)
    return child
  }

  #answered(child: ChildProcess, made: Made): void {
    if (child !== this.#child) return
    const asked = this.#working
    this.#working = undefined
    if ('file' in made) asked?.done(made.file)
    else asked?.refused(new FileFailure('failed', made.failed))
    if (made.held > this.#mostHeld) this.#end(child, new FileFailure('ended'))
    else this.#next()
  }

  #end(child: ChildProcess, why: FileFailure): void {
    child.kill('SIGKILL')
    this.#gone(child, why)
  }

  /** Whoever it worked for is told why there is nothing; the next gets a new process. */
  #gone(child: ChildProcess | undefined, why: FileFailure): void {
    if (!child || child !== this.#child) return
    this.#child = undefined
    clearTimeout(this.#timer)
    const asked = this.#working
    this.#working = undefined
    asked?.refused(why)
    if (!this.#closed) this.#next()
  }
}
