import type { Database } from 'better-sqlite3'
import { resultsChecksum } from './besideSums.ts'
import type { StoredResults } from './outside.ts'
import { type Checked, whole } from './wholeRows.ts'

const COLUMNS = 'id, version, body, published_at AS publishedAt, checksum'

/** Versions of sets of published results. Runs inside the caller's transaction. */
export function resultsOn(db: Database) {
  const sql = {
    all: db.prepare<[], StoredResults & Checked>(
      `SELECT ${COLUMNS} FROM result_set ORDER BY number`,
    ),
    one: db.prepare<[string, number], StoredResults & Checked>(
      `SELECT ${COLUMNS} FROM result_set WHERE id = ? AND version = ?`,
    ),
    put: db.prepare<[StoredResults & Checked]>(
      `INSERT INTO result_set (id, version, body, published_at, checksum)
       VALUES (:id, :version, :body, :publishedAt, :checksum)
       ON CONFLICT DO UPDATE SET body = :body, published_at = :publishedAt, checksum = :checksum`,
    ),
    drop: db.prepare<[string, number]>('DELETE FROM result_set WHERE id = ? AND version = ?'),
  }

  /** A draft that may be written over, or nothing. Also of a damaged row: what is published stays. */
  function assertNotPublished(id: string, version: number): void {
    const publishedAt = sql.one.get(id, version)?.publishedAt ?? null
    if (publishedAt !== null) throw new Error(`Version ${version} of ${id} is published`)
  }

  function put(row: StoredResults): void {
    sql.put.run({ ...row, checksum: resultsChecksum(row) })
  }

  return {
    all: (): StoredResults[] => whole(sql.all.all(), resultsChecksum),

    putDraft(id: string, version: number, body: string): void {
      assertNotPublished(id, version)
      put({ id, version, body, publishedAt: null })
    },

    /** One that is published stays published when it was. */
    publish(id: string, version: number, at: number): void {
      const stored = sql.one.get(id, version)
      const [found] = whole(stored ? [stored] : [], resultsChecksum)
      if (!found) throw new Error(`There is no version ${version} of ${id}`)
      if (found.publishedAt === null) put({ ...found, publishedAt: at })
    },

    dropDraft(id: string, version: number): void {
      assertNotPublished(id, version)
      sql.drop.run(id, version)
    },
  }
}
