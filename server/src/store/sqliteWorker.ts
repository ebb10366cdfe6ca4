import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import type { RoomAddress } from '@samsyn/document'
import SqliteDatabase, { type Database } from 'better-sqlite3'
import { isCorrupt } from './corrupt.ts'
import { DamagedRow } from './damagedRow.ts'
import { appendsIn } from './packedAppends.ts'
import { Slate } from './slate.ts'
import { besideIn } from './sqliteBeside.ts'
import { evaluationTables } from './sqliteEvaluations.ts'
import type {
  Answer,
  Batch,
  Committed,
  FromDatabase,
  Request,
  ToDatabase,
  Values,
} from './sqliteMessages.ts'
import { outsideIn } from './sqliteOutside.ts'
import { registerIn } from './sqliteRegister.ts'
import { roomLogs } from './sqliteRoomLogs.ts'
import { roomTables } from './sqliteRooms.ts'
import { migrate, refuseNewer } from './sqliteSchema.ts'
import type { WorkerData } from './sqliteThread.ts'

/**
 * The thread that owns the database. A batch of requests shares one transaction: the disk is waited
 * for once for all of them, and no answer leaves before that.
 */

/** How long another process (a backup, a verification) may hold the file, in milliseconds. */
const BUSY_TIMEOUT = 2_000

const port = ownPort()
const say = (message: FromDatabase): void => port.postMessage(message)

const { file, memory }: WorkerData = workerData
const slate = new Slate(memory)
const db = opened(file)
if (db) serve(db)

function ownPort(): MessagePort {
  if (!parentPort) throw new Error('sqliteWorker.ts runs in a worker thread')
  return parentPort
}

/** Undefined, and the reason told, when the file can't be used. */
function opened(file: string): Database | undefined {
  let db: Database | undefined
  try {
    db = new SqliteDatabase(file, { timeout: BUSY_TIMEOUT })
    // Before anything is written in it: how the file is kept is a part of it.
    refuseNewer(db)
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    // What is deleted or replaced is overwritten too, and does not stay in a corner of its page.
    db.pragma('secure_delete = ON')
    migrate(db)
    return db
  } catch (error) {
    db?.close()
    say({ kind: 'refused', reason: `Cannot use ${file}: ${wordsOf(error)}` })
    return undefined
  }
}

function serve(db: Database): void {
  const rooms = roomTables(db)
  const logs = roomLogs(db)
  const evaluations = evaluationTables(db)
  const beside = besideIn(db)
  const outside = outsideIn(db)
  beside.sweep()
  // Which arguments belong to which is known where it is asked: `sqlite.ts`.
  const reads: Record<string, (...asked: never[]) => Values['readBeside']> = {
    ...beside.reading,
    ...outside.reading,
  }
  const writings: Record<string, (...asked: never[]) => Values['writeBeside']> = {
    ...beside.writing,
    ...outside.writing,
  }
  const begin = { read: db.prepare('BEGIN'), write: db.prepare('BEGIN IMMEDIATE') }
  const end = { commit: db.prepare('COMMIT'), rollback: db.prepare('ROLLBACK') }
  const point = {
    set: db.prepare('SAVEPOINT one'),
    undo: db.prepare('ROLLBACK TO one'),
    release: db.prepare('RELEASE one'),
  }

  function perform(request: Request): Answer | undefined {
    switch (request.do) {
      case 'append':
        rooms.append(request)
        return undefined
      case 'open':
        rooms.make(request.address, request.seed)
        return undefined
      case 'compact':
        return { value: rooms.compact(request.address, request.mark, request.state) }
      case 'sweep':
        return { value: rooms.sweep(request.address) }
      case 'teamAfter':
        return { value: evaluations.teamAfter(request.id, request.after) }
      case 'commit':
        return { value: evaluations.commit(request.id, request.change) }
      case 'answerTo':
        return { value: evaluations.answerTo(request.id, request.command) }
      case 'remove':
        rooms.remove(request.id)
        evaluations.remove(request.id)
        beside.remove(request.id)
        outside.remove(request.id, request.told)
        return undefined
      case 'writeBeside':
        return { value: writings[request.what]?.(...(request.with as never[])) }
      case 'erase':
        return { value: evaluations.erase(request.id, request.erasure) }
      case 'ids':
      case 'load':
      case 'log':
      case 'purge':
      case 'readBeside':
        // When the transaction is over: see `afterwards`.
        return undefined
    }
  }

  /** What fails is undone alone and the rest goes on. */
  function performGuarded(request: Request): Answer | undefined {
    point.set.run()
    try {
      const answer = perform(request)
      rooms.flush()
      return answer
    } catch (error) {
      // A full disk has ended the whole transaction already: then nothing can go on.
      if (!db.inTransaction) throw error
      point.undo.run()
      rooms.forget()
      return failed(error)
    } finally {
      if (db.inTransaction) point.release.run()
    }
  }

  function inTransaction(
    batch: Request[],
    wrote: boolean,
    perform: (request: Request) => Answer | undefined,
  ): (Answer | undefined)[] {
    try {
      begin[wrote ? 'write' : 'read'].run()
      const answers = batch.map(perform)
      rooms.flush()
      end.commit.run()
      return answers
    } catch (error) {
      rooms.forget()
      if (db.inTransaction) end.rollback.run()
      throw error
    }
  }

  /**
   * Without savepoints first, since almost nothing ever fails; if something does, once more from
   * the start with one around each; and if that does not help, each by itself.
   */
  function answersTo(batch: Request[], wrote: boolean): (Answer | undefined)[] {
    try {
      return inTransaction(batch, wrote, perform)
    } catch (error) {
      endIfDiskFailed(error)
      if (codeOf(error) === 'SQLITE_BUSY') return batch.map(() => failed(error))
    }
    try {
      return inTransaction(batch, wrote, performGuarded)
    } catch (error) {
      endIfDiskFailed(error)
      // Where it cannot even be found out whether there is such a room, reading its log says so.
      if (batch.length === 1 && batch[0]?.do === 'open' && isCorrupt(error)) return [undefined]
      if (batch.length === 1) return [failed(error)]
    }
    // What makes the commit itself fail shall fail alone.
    return batch.flatMap((one) => answersTo([one], writes(one)))
  }

  /** Writes the whole file anew, and empties the log that led there. */
  function purged(): Answer | undefined {
    try {
      db.exec('VACUUM')
      const emptied = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
      if (emptied.every(({ busy }) => busy === 0)) return undefined
      return { failure: 'The file is open elsewhere: what was erased may still be in its log' }
    } catch (error) {
      endIfDiskFailed(error)
      return failed(error)
    }
  }

  /**
   * What is done for a request once its transaction is over: no file is rewritten inside one, and
   * none that has met a page which is no page can be committed.
   */
  function afterwards(request: Request): Answer | undefined {
    switch (request.do) {
      case 'open':
      case 'log':
        return read(() => logOf(request.address))
      case 'ids':
        return read(() => evaluations.ids())
      case 'load':
        return read(() => evaluations.load(request.id))
      case 'purge':
        return purged()
      case 'readBeside':
        return read(() => reads[request.what]?.(...(request.with as never[])))
      default:
        return undefined
    }
  }

  function logOf(address: RoomAddress) {
    const log = logs.read(address)
    if (log?.damaged !== undefined) rooms.shut(address, log.damaged)
    return log
  }

  /** All of it as it stood at one moment. */
  function read(look: () => Values['open' | 'log' | 'ids' | 'load' | 'readBeside']): Answer {
    try {
      begin.read.run()
      return { value: look() }
    } catch (error) {
      endIfDiskFailed(error)
      return failed(error)
    } finally {
      if (db.inTransaction) end.rollback.run()
    }
  }

  function answer(batch: Request[]): void {
    const started = performance.now()
    const wrote = batch.some(writes)
    const answers = answersTo(batch, wrote)
    const told: Committed['answers'] = []
    for (const [place, one] of batch.entries()) {
      const answer = answers[place] ?? afterwards(one)
      if (answer) told.push([place, answer])
    }
    const milliseconds = performance.now() - started
    say(
      wrote && told.length === 0
        ? milliseconds
        : { kind: 'committed', answers: told, wrote, milliseconds },
    )
  }

  /** Sleeps between batches of appends, without an event loop. */
  function work(): void {
    for (;;) {
      const packed = slate.read()
      if (!packed) break
      answer(appendsIn(packed))
    }
    const posted: ToDatabase | undefined = receiveMessageOnPort(port)?.message
    if (posted?.kind === 'close') {
      db.close()
      return
    }
    if (posted) answer(requestsIn(posted))
    // The event loop turns once: what is left of collected results is tidied up in it.
    setImmediate(work)
  }

  const generation = db.prepare<[], string>('SELECT generation FROM house').pluck().get()
  if (generation === undefined) throw new Error('The data has lost its generation')
  say({ kind: 'opened', generation, registerIsWhole: registerIn(db).isWhole() })
  work()
}

/** In the order in which they were asked. */
function requestsIn({ appends, others }: Batch): Request[] {
  const requests: Request[] = appendsIn(Buffer.from(appends.buffer))
  for (const [place, request] of others) requests.splice(place, 0, request)
  return requests
}

function writes(request: Request): boolean {
  switch (request.do) {
    case 'append':
    case 'commit':
    case 'open':
    case 'compact':
    case 'sweep':
    case 'remove':
    case 'erase':
    case 'writeBeside':
      return true
    case 'log':
    case 'ids':
    case 'load':
    case 'teamAfter':
    case 'answerTo':
    case 'purge':
    case 'readBeside':
      return false
  }
}

function failed(error: unknown): Answer {
  if (error instanceof DamagedRow)
    return { damaged: { address: error.address, place: error.place } }
  return { failure: wordsOf(error) }
}

/**
 * After a failed write or sync nobody knows what the disk holds; only a restart, which replays the
 * log from the file, finds out. So this thread ends, and every later call is refused.
 */
function endIfDiskFailed(error: unknown): void {
  if (codeOf(error).startsWith('SQLITE_IOERR')) throw error
}

function codeOf(error: unknown): string {
  return error instanceof SqliteDatabase.SqliteError ? error.code : ''
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
