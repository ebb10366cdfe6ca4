import type { Database } from 'better-sqlite3'
import { templateChecksum } from './besideSums.ts'
import type { StoredTemplate } from './outside.ts'

/** The templates that are what was written, for whoever only looks; data of before has none. */
export function templatesIn(db: Database): StoredTemplate[] {
  const table = db
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'template'")
    .get()
  if (table === undefined) return []
  return db
    .prepare<[], StoredTemplate & { checksum: number }>(
      'SELECT id, body, published_at AS publishedAt, checksum FROM template ORDER BY number',
    )
    .all()
    .filter((row) => row.checksum === templateChecksum(row))
    .map(({ id, body, publishedAt }) => ({ id, body, publishedAt }))
}
