import { Worker } from 'node:worker_threads'
import { DamagedRow } from './damagedRow.ts'
import { type Append, PackedAppends } from './packedAppends.ts'
import { Slate } from './slate.ts'
import type {
  AllWell,
  Answer,
  Batch,
  Committed,
  FromDatabase,
  Other,
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

/** What the database's thread is started with. */
export interface WorkerData {
  file: string
  memory: SharedArrayBuffer
}

/**
 * From one batch to the next, milliseconds, and never before the last is answered. A batch and the
 * commit behind it cost the same for one update as for ten: where many write, they share; who
 * writes alone does not wait for this.
 */
const PACE = 3

/**
 * The caller's end of the database thread. What is asked within one turn of the event loop goes
 * over in one batch: on the slate where it is all appends, else as a message.
 */
export class SqliteThread {
  /** See `Store`. */
  readonly generation: string
  readonly registerIsWhole: boolean
  readonly #worker: Worker
  readonly #slate: Slate
  readonly #ended: Promise<void>
  /** Why nothing more can be asked. */
  #over: Error | undefined
  /** In the order of asking, those of the batch under way first. */
  #asked: Asked[] = []
  #appends = new PackedAppends()
  #others: Batch['others'] = []
  #flushedAt = Number.NEGATIVE_INFINITY
  /** A batch is about to leave. */
  #flushing = false
  /** So many are under way and not answered. */
  #underWay = 0
  #closing = false
  #commits = 0
  #requests = 0
  #milliseconds = 0

  /** Resolves when the database is open; rejects with one clear line when it can't be. */
  static async open(file: string): Promise<SqliteThread> {
    const slate = new Slate()
    const worker = new Worker(new URL('./sqliteWorker.ts', import.meta.url), {
      workerData: { file, memory: slate.memory } satisfies WorkerData,
    })
    const opened = await new Promise<Opened>((resolve, reject) => {
      worker.once('error', reject)
      const gone = (): void => reject(new Error(`Cannot use ${file}: its thread has stopped`))
      worker.once('exit', gone)
      worker.once('message', (first: FromDatabase) => {
        worker.off('error', reject)
        worker.off('exit', gone)
        const opened = typeof first === 'number' ? undefined : first
        if (opened?.kind === 'opened') resolve(opened)
        else reject(new Error(opened?.kind === 'refused' ? opened.reason : `Cannot use ${file}`))
      })
    })
    return new SqliteThread(worker, slate, opened)
  }

  private constructor(worker: Worker, slate: Slate, { generation, registerIsWhole }: Opened) {
    this.#worker = worker
    this.#slate = slate
    this.generation = generation
    this.registerIsWhole = registerIsWhole
    worker.on('message', (message: FromDatabase) => {
      if (typeof message === 'number') this.#settle(allWell(message))
      else if (message.kind === 'committed') this.#settle(message)
    })
    worker.on('error', (error) => this.#end(`The database has failed: ${wordsOf(error)}`))
    this.#ended = new Promise((resolve) => {
      worker.once('exit', () => {
        this.#end('The database has stopped')
        resolve()
      })
    })
  }

  ask<Kind extends Other['do']>(request: Other & { do: Kind }): Promise<Values[Kind]> {
    return new Promise((resolve, reject) => {
      if (this.#over) {
        reject(this.#over)
        return
      }
      this.#others.push([this.#asked.length - this.#underWay, request])
      // The thread answers a request of a kind with that kind's value; the queue cannot say so.
      this.#asked.push({ resolve: resolve as Asked['resolve'], reject })
      this.#flushSoon()
    })
  }

  append(append: Append): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#over) {
        reject(this.#over)
        return
      }
      this.#appends.push(append)
      this.#asked.push({ resolve: () => resolve(), reject })
      this.#flushSoon()
    })
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
      this.#closing = true
      if (this.#underWay === 0) this.#flush()
    }
    return this.#ended
  }

  /** At the end of this turn, or when it is time again. */
  #flushSoon(): void {
    if (this.#flushing || this.#underWay > 0 || this.#asked.length === 0) return
    this.#flushing = true
    const left = this.#flushedAt + PACE - performance.now()
    if (left <= 0) setImmediate(() => this.#flush())
    else setTimeout(() => this.#flush(), left)
  }

  /** The slate is free: nothing is under way. */
  #flush(): void {
    this.#flushing = false
    if (this.#underWay > 0) return
    this.#underWay = this.#asked.length
    if (this.#underWay > 0) this.#send()
    else if (this.#closing) {
      this.#closing = false
      this.#post({ kind: 'close' })
    }
  }

  #send(): void {
    this.#flushedAt = performance.now()
    const others = this.#others
    if (others.length > 0 || !this.#slate.write(this.#appends.bytes())) {
      const appends = new Uint8Array(this.#appends.bytes())
      this.#post({ kind: 'batch', appends, others }, [appends.buffer, ...others.flatMap(bufferOf)])
      this.#others = []
    }
    this.#appends.clear()
  }

  #post(message: ToDatabase, transfer: ArrayBuffer[] = []): void {
    this.#worker.postMessage(message, transfer)
    this.#slate.sayPosted()
  }

  #settle({ answers, wrote, milliseconds }: Committed): void {
    const asked = this.#asked.splice(0, this.#underWay)
    this.#underWay = 0
    this.#requests += asked.length
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
    if (this.#closing) this.#flush()
    else this.#flushSoon()
  }

  #end(reason: string): void {
    this.#over ??= new Error(reason)
    this.#underWay = 0
    this.#others = []
    this.#appends.clear()
    for (const { reject } of this.#asked.splice(0)) reject(new Error(reason))
  }
}

function allWell(milliseconds: AllWell): Committed {
  return { kind: 'committed', answers: [], wrote: true, milliseconds }
}

/** Its bytes go over without being copied once more. */
function bufferOf([, request]: Batch['others'][number]): ArrayBuffer[] {
  if (request.do === 'open') return [request.seed.buffer]
  if (request.do === 'compact') return [request.state.buffer]
  return []
}

function tell({ resolve, reject }: Asked, answer: Answer): void {
  if ('value' in answer) resolve(answer.value)
  else if ('damaged' in answer) reject(new DamagedRow(answer.damaged.address, answer.damaged.place))
  else reject(new Error(answer.failure))
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
