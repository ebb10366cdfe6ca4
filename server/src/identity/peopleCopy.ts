import SqliteDatabase from 'better-sqlite3'

/** Each table of `people.sqlite`: what of it a backup has. Keys are the host's and stay there. */
const tables: Readonly<Record<string, string | null>> = {
  user: null,
  account: 'UPDATE account SET accessToken = NULL, refreshToken = NULL, idToken = NULL',
  session: 'DELETE FROM session',
  verification: 'DELETE FROM verification',
  invitation: 'DELETE FROM invitation',
}

/**
 * Takes out of a copy of `people.sqlite` whatever lets somebody in: sessions, links on their way and
 * others' tokens. Throws where there is a table of which nobody has said whether it is a key.
 */
export function takeKeysOut(file: string): void {
  const db = new SqliteDatabase(file, { fileMustExist: true })
  try {
    db.pragma('secure_delete = ON')
    for (const name of tablesIn(db)) {
      const takesOut = tables[name]
      if (takesOut === undefined)
        throw new Error(`people.sqlite has a table ${name} that this version does not know`)
      if (takesOut !== null) db.exec(takesOut)
    }
    db.exec('VACUUM')
  } finally {
    db.close()
  }
}

/** The ids of everybody in a `people.sqlite`. */
export function peopleIn(file: string): string[] {
  const db = new SqliteDatabase(file, { readonly: true, fileMustExist: true })
  try {
    return db.prepare<[], string>('SELECT id FROM user').pluck().all()
  } finally {
    db.close()
  }
}

function tablesIn(db: SqliteDatabase.Database): string[] {
  return db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
    )
    .pluck()
    .all()
}
