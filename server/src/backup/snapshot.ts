import { join } from 'node:path'
import SqliteDatabase, { type Database } from 'better-sqlite3'
import { CannotStart } from '../cannotStart.ts'
import type { PartName } from './parts.ts'
import type { Progress } from './progress.ts'

/** Pages a step, 4 MB: between two of them the progress can be told. */
const STEP = 1000

/**
 * A database as it is at this moment, beside a server that goes on writing in it. It holds a reading
 * transaction all the time: writers are not kept from anything (only their log is not made shorter
 * meanwhile), and a copy made in steps need not begin again because of them.
 */
export class Snapshot {
  readonly #db: Database

  static of(folder: string, name: PartName): Snapshot {
    try {
      return new Snapshot(join(folder, name))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new CannotStart(`DATA_DIR=${folder} has no ${name} that can be read (${reason}).`)
    }
  }

  private constructor(file: string) {
    this.#db = new SqliteDatabase(file, { readonly: true, fileMustExist: true })
    this.#db.exec('BEGIN')
    // Only with the first reading has the transaction begun.
    this.#db.prepare('SELECT count(*) FROM sqlite_schema').get()
  }

  /** Makes one file of it, without a log beside. */
  async copyTo(file: string, progress: Progress): Promise<void> {
    await this.#db.backup(file, {
      progress: ({ totalPages, remainingPages }) => {
        progress(totalPages - remainingPages, totalPages, 'copied')
        return STEP
      },
    })
    const copy = new SqliteDatabase(file)
    copy.pragma('journal_mode = DELETE')
    copy.close()
  }

  close(): void {
    this.#db.close()
  }
}
