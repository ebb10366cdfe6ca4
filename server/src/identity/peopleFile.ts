import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import SqliteDatabase, { type Database } from 'better-sqlite3'

/** `people.sqlite` of a folder. Throws a line that begins with "Cannot use" where it cannot be used. */
export async function openPeopleFile(folder: string): Promise<Database> {
  const file = join(folder, 'people.sqlite')
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const db = new SqliteDatabase(file)
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('secure_delete = ON')
    return db
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`Cannot use ${file}: ${reason}`)
  }
}

/** Writes the file anew and empties the log that led there: what was deleted is gone from both. */
export function purge(db: Database): void {
  db.exec('VACUUM')
  const emptied = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  if (emptied.some(({ busy }) => busy !== 0))
    throw new Error('people.sqlite is open elsewhere: what was erased may still be in its log')
}

/** Which of some sessions are in the file still. */
export function remainingIn(db: Database): (sessions: string[]) => string[] {
  return (sessions) =>
    db
      .prepare<[string], string>(
        'SELECT id FROM session WHERE id IN (SELECT value FROM json_each(?))',
      )
      .pluck()
      .all(JSON.stringify(sessions))
}
