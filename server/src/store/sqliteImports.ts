import type { Database } from 'better-sqlite3'
import { importChecksum } from './besideSums.ts'
import type { ImportHead } from './outside.ts'
import { type Checked, whole } from './wholeRows.ts'

type Row = ImportHead & { body: string }

const COLUMNS = 'id, municipality, year, name, at, person AS by, body, checksum'

/** Published reports that were kept. Runs inside the caller's transaction. */
export function importsOn(db: Database) {
  const sql = {
    all: db.prepare<[], Row & Checked>(`SELECT ${COLUMNS} FROM imported_report ORDER BY number`),
    one: db.prepare<[string], Row & Checked>(`SELECT ${COLUMNS} FROM imported_report WHERE id = ?`),
    put: db.prepare<[Row & Checked]>(
      `INSERT INTO imported_report (id, municipality, year, name, at, person, body, checksum)
       VALUES (:id, :municipality, :year, :name, :at, :by, :body, :checksum)`,
    ),
    drop: db.prepare<[string]>('DELETE FROM imported_report WHERE id = ?'),
  }

  function one(id: string): Row | undefined {
    const found = sql.one.get(id)
    return whole(found ? [found] : [], importChecksum)[0]
  }

  return {
    all: (): ImportHead[] =>
      whole(sql.all.all(), importChecksum).map(({ body: _, ...head }) => head),

    body: (id: string): string | undefined => one(id)?.body,

    /** One that is there stays; a damaged one gives way to what was read again. */
    put(head: ImportHead, body: string): void {
      if (one(head.id)) return
      sql.drop.run(head.id)
      const row = { ...head, body }
      sql.put.run({ ...row, checksum: importChecksum(row) })
    },

    drop: (id: string): void => void sql.drop.run(id),
  }
}
