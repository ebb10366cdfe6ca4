import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Report } from '../report/report.ts'
import type { PdfStandard } from './compiledPdf.ts'
import type { Made, ToMake } from './pdfProcess.ts'

/** Makes reports into PDF where nobody else waits for it. */
export interface PdfMaker {
  /**
   * The report as a tagged PDF: PDF/UA-1 for everybody, or PDF/A-2a for an archive. The same report
   * gives the same bytes. Rejects with a `PdfFailure`.
   */
  pdfOf(report: Report, options?: { standard?: PdfStandard }): Promise<Uint8Array>
  /** Ends the process. Whoever waits is told. */
  close(): Promise<void>
}

export interface PdfMakerOptions {
  /** For one report, in milliseconds: a process that takes longer is ended. */
  patience?: number
  /** So many may wait; the next is refused. */
  mostWaiting?: number
  /** A process that nobody asked for so long is ended, in milliseconds. */
  idle?: number
  /** A process that holds more bytes than this after a report is replaced. */
  mostHeld?: number
  /** Told of each process that is started, by its id. */
  started?: (process: number) => void
}

/**
 * `busy`: too many wait. `tooLong`: it took more than its time. `ended`: the process died over it.
 * `failed`: the compiler said no. `closed`: the maker is.
 */
export type PdfFailureReason = 'busy' | 'tooLong' | 'ended' | 'failed' | 'closed'

/** Why there is no PDF. */
export class PdfFailure extends Error {
  readonly reason: PdfFailureReason

  constructor(reason: PdfFailureReason, said = '') {
    super(said === '' ? `no PDF: ${reason}` : `no PDF: ${reason}: ${said}`)
    this.reason = reason
  }
}

interface Asked extends ToMake {
  done(made: Uint8Array): void
  refused(why: PdfFailure): void
}

const program = fileURLToPath(new URL('./pdfProcess.ts', import.meta.url))
const environment = {
  // Where the machine's own fonts would be looked for: with them its reports would differ.
  FONTCONFIG_FILE: fileURLToPath(new URL('./fonts.conf', import.meta.url)),
}

/**
 * One process for all reports, one after the other, started when it is first needed. A process and
 * no thread: the compiler is native, so on a thread nothing could end it while it works, and what
 * kills it would kill the server.
 */
export function startPdfMaker(options: PdfMakerOptions = {}): PdfMaker {
  return new PdfProcess(options)
}

class PdfProcess implements PdfMaker {
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

  constructor({ patience, mostWaiting, idle, mostHeld, started }: PdfMakerOptions) {
    this.#patience = patience ?? 120_000
    this.#mostWaiting = mostWaiting ?? 50
    this.#idle = idle ?? 60_000
    this.#mostHeld = mostHeld ?? 500_000_000
    this.#tell = started ?? (() => {})
  }

  pdfOf(report: Report, { standard = 'ua-1' }: { standard?: PdfStandard } = {}) {
    return new Promise<Uint8Array>((done, refused) => {
      if (this.#closed) return refused(new PdfFailure('closed'))
      if (this.#waiting.length >= this.#mostWaiting) return refused(new PdfFailure('busy'))
      this.#waiting.push({ report, standard, done, refused })
      this.#next()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    const child = this.#child
    const ended = child && new Promise((resolve) => child.once('exit', resolve))
    child?.ref()
    child?.kill('SIGKILL')
    this.#gone(child, new PdfFailure('closed'))
    for (const { refused } of this.#waiting.splice(0)) refused(new PdfFailure('closed'))
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
    this.#timer = setTimeout(() => this.#end(child, new PdfFailure('tooLong')), this.#patience)
    const { report, standard } = asked
    child.send({ report, standard } satisfies ToMake, (failure) => {
      if (failure) this.#end(child, new PdfFailure('ended', failure.message))
    })
  }

  /** Nobody waits for the process, so it keeps nobody either; after a while it goes. */
  #rest(): void {
    const child = this.#child
    if (!child) return
    child.unref()
    child.channel?.unref()
    this.#timer = setTimeout(() => this.#end(child, new PdfFailure('ended')), this.#idle)
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
    child.on('error', (failure) => this.#gone(child, new PdfFailure('ended', failure.message)))
    child.on('exit', (code, signal) =>
      this.#gone(child, new PdfFailure('ended', String(signal ?? code))),
    )
    if (child.pid !== undefined) this.#tell(child.pid)
    return child
  }

  #answered(child: ChildProcess, made: Made): void {
    if (child !== this.#child) return
    const asked = this.#working
    this.#working = undefined
    if ('pdf' in made) asked?.done(made.pdf)
    else asked?.refused(new PdfFailure('failed', made.failed))
    if (made.held > this.#mostHeld) this.#end(child, new PdfFailure('ended'))
    else this.#next()
  }

  #end(child: ChildProcess, why: PdfFailure): void {
    child.kill('SIGKILL')
    this.#gone(child, why)
  }

  /** Whoever it worked for is told why there is nothing; the next gets a new process. */
  #gone(child: ChildProcess | undefined, why: PdfFailure): void {
    if (!child || child !== this.#child) return
    this.#child = undefined
    clearTimeout(this.#timer)
    const asked = this.#working
    this.#working = undefined
    asked?.refused(why)
    if (!this.#closed) this.#next()
  }
}
