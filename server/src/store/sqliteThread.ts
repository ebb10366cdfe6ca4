import { Worker } from 'node:worker_threads'
import { DamagedRow } from './damagedRow.ts'
import type {
  Answer,
  Committed,
  FromDatabase,
  Request,
  Span,
  ToDatabase,
  Values,
} from './sqliteMessages.ts'

/** Counted since the store was opened. */
export interface SqliteStatistics {
  /** Transactions that wrote. */
  commits: number
  /** Requests answered, reading ones too. */
  requests: number
  /** Requests not answered yet. */
  waiting: number
  /** Time spent in transactions. */
  milliseconds: number
}

/** One request's way back. Answers come in order, so a queue of these is all that is kept. */
interface Asked {
  resolve(value: Values[keyof Values]): void
  reject(reason: Error): void
}

type Opened = Extract<FromDatabase, { kind: 'opened' }>

const FIRST_BUFFER = 64 * 1024

/**
 * From one message to the next, milliseconds, and never before the last is answered. A message and
 * the commit behind it cost the same for one update as for ten: where many write, they share; who
 * writes alone does not wait for this.
 */
const PACE = 3

/**
 * The caller's end of the database thread. What is asked within one turn of the event loop goes
 * over in one message, all bytes in one buffer.
 */
export class SqliteThread {
  /** See `Store`. */
  readonly generation: string
  readonly registerIsWhole: boolean
  readonly #worker: Worker
  readonly #ended: Promise<void>
  /** Why nothing more can be asked. */
  #over: Error | undefined
  #asked: Asked[] = []
  #outbox: Request[] = []
  #buffer = new Uint8Array(FIRST_BUFFER)
  #used = 0
  #flushedAt = Number.NEGATIVE_INFINITY
  /** A message is about to leave. */
  #flushing = false
  /** A message has left, and its answer has not come. */
  #unanswered = false
  #commits = 0
  #requests = 0
  #milliseconds = 0

  /** Resolves when the database is open; rejects with one clear line when it can't be. */
  static async open(file: string): Promise<SqliteThread> {
    const worker = new Worker(new URL('./sqliteWorker.ts', import.meta.url), { workerData: file })
    const opened = await new Promise<Opened>((resolve, reject) => {
      worker.once('error', reject)
      const gone = (): void => reject(new Error(`Cannot use ${file}: its thread has stopped`))
      worker.once('exit', gone)
      worker.once('message', (first: FromDatabase) => {
        worker.off('error', reject)
        worker.off('exit', gone)
        if (first.kind === 'opened') resolve(first)
        else reject(new Error(first.kind === 'refused' ? first.reason : `Cannot use ${file}`))
      })
    })
    return new SqliteThread(worker, opened)
  }

  private constructor(worker: Worker, { generation, registerIsWhole }: Opened) {
    this.#worker = worker
    this.generation = generation
    this.registerIsWhole = registerIsWhole
    worker.on('message', (message: FromDatabase) => {
      if (message.kind === 'committed') this.#settle(message)
    })
    worker.on('error', (error) => this.#end(`The database has failed: ${wordsOf(error)}`))
    this.#ended = new Promise((resolve) => {
      worker.once('exit', () => {
        this.#end('The database has stopped')
        resolve()
      })
    })
  }

  ask<Kind extends keyof Values>(request: Request & { do: Kind }): Promise<Values[Kind]> {
    return new Promise((resolve, reject) => {
      if (this.#over) {
        reject(this.#over)
        return
      }
      this.#outbox.push(request)
      // The thread answers a request of a kind with that kind's value; the queue cannot say so.
      this.#asked.push({ resolve: resolve as Asked['resolve'], reject })
      this.#flushSoon()
    })
  }

  /** Copies bytes into the next message: the caller may change its own afterwards. */
  pack(bytes: Uint8Array): Span {
    if (this.#over) return { from: 0, to: 0 }
    const from = this.#used
    const to = from + bytes.length
    if (to > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(to, this.#buffer.length * 2))
      larger.set(this.#buffer.subarray(0, from))
      this.#buffer = larger
    }
    this.#buffer.set(bytes, from)
    this.#used = to
    return { from, to }
  }

  statistics(): SqliteStatistics {
    return {
      commits: this.#commits,
      requests: this.#requests,
      waiting: this.#asked.length,
      milliseconds: this.#milliseconds,
    }
  }

  /** Everything asked before is committed first. */
  close(): Promise<void> {
    if (!this.#over) {
      this.#over = new Error('The store is closed')
      this.#flush()
      this.#post({ kind: 'close' })
    }
    return this.#ended
  }

  /** At the end of this turn, or when it is time again. */
  #flushSoon(): void {
    if (this.#flushing || this.#unanswered || this.#outbox.length === 0) return
    this.#flushing = true
    const left = this.#flushedAt + PACE - performance.now()
    if (left <= 0) setImmediate(() => this.#flush())
    else setTimeout(() => this.#flush(), left)
  }

  #flush(): void {
    this.#flushing = false
    if (this.#outbox.length === 0) return
    this.#unanswered = true
    this.#flushedAt = performance.now()
    const bytes = this.#buffer.slice(0, this.#used)
    this.#post({ kind: 'batch', requests: this.#outbox, bytes }, [bytes.buffer])
    this.#outbox = []
    this.#used = 0
    if (this.#buffer.length > FIRST_BUFFER) this.#buffer = new Uint8Array(FIRST_BUFFER)
  }

  #post(message: ToDatabase, transfer: ArrayBuffer[] = []): void {
    this.#worker.postMessage(message, transfer)
  }

  #settle({ requests, answers, wrote, milliseconds }: Committed): void {
    this.#unanswered = false
    const asked = this.#asked.splice(0, requests)
    this.#requests += requests
    this.#milliseconds += milliseconds
    if (wrote) this.#commits += 1
    let next = 0
    for (const [place, one] of asked.entries()) {
      const answer = answers[next]
      if (answer?.[0] !== place) {
        one.resolve(undefined)
        continue
      }
      next += 1
      tell(one, answer[1])
    }
    this.#flushSoon()
  }

  #end(reason: string): void {
    this.#over ??= new Error(reason)
    this.#outbox = []
    for (const { reject } of this.#asked.splice(0)) reject(new Error(reason))
  }
}

function tell({ resolve, reject }: Asked, answer: Answer): void {
  if ('value' in answer) resolve(answer.value)
  else if ('damaged' in answer) reject(new DamagedRow(answer.damaged.address, answer.damaged.place))
  else reject(new Error(answer.failure))
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
