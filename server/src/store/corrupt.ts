import SqliteDatabase from 'better-sqlite3'

/** Whether a page of the file is no page. */
export function isCorrupt(error: unknown): boolean {
  return error instanceof SqliteDatabase.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)
}

/** What comes before a page that is no page. */
export function* readable<T>(rows: Iterable<T> | undefined): Generator<T> {
  try {
    yield* rows ?? []
  } catch (error) {
    if (!isCorrupt(error)) throw error
  }
}
