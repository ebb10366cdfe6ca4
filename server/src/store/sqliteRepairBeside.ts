import type { Database } from 'better-sqlite3'
import { type BrokenBeside, brokenBeside } from './sqliteDamageBeside.ts'

type Row = Record<string, unknown>

/** A row beside rooms and events that goes, with all that stands in it. */
export interface DroppedBeside extends BrokenBeside {
  row: Row
}

/** What is damaged beside rooms and events, and how it goes. Runs inside the caller's transaction. */
export function besideRepair(db: Database) {
  /** A file of which a part is lost is none: all of it goes. */
  function withSiblings(broken: DroppedBeside): DroppedBeside[] {
    if (!broken.table.startsWith('file')) return [broken]
    const { evaluation, sha256 } = broken.row
    return ['file', 'file_part'].flatMap((table) => {
      const rows = db.prepare<unknown[], Row>(
        `SELECT * FROM ${table} WHERE evaluation = ? AND sha256 = ?`,
      )
      return rows.all(evaluation, sha256).map((row) => ({ ...broken, table, row }))
    })
  }

  /** The log of deletions is only added to; by this alone a line of it that nobody can read goes. */
  function dropDeletion(number: unknown): void {
    const guard = db
      .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name = 'deletion_gone'")
      .pluck()
      .get()
    db.exec('DROP TRIGGER deletion_gone')
    db.prepare('DELETE FROM deletion WHERE number = ?').run(number)
    if (guard !== undefined) db.exec(guard)
  }

  return {
    broken: (): BrokenBeside[] => [...brokenBeside(db)],

    /** What would go: what is damaged, and what is nothing without it. */
    dropped(): DroppedBeside[] {
      const found = [...brokenBeside(db)].flatMap(({ number, ...broken }) => {
        const rows = db.prepare<[number | null], Row>(
          `SELECT * FROM ${broken.table} WHERE number = ?`,
        )
        return rows.all(number).flatMap((row) => withSiblings({ ...broken, number, row }))
      })
      const byPlace = new Map(found.map((one) => [`${one.table} ${one.row.number}`, one]))
      return [...byPlace.values()]
    },

    drop(rows: readonly DroppedBeside[]): void {
      for (const { table, row } of rows) {
        if (table === 'deletion') dropDeletion(row.number)
        else db.prepare(`DELETE FROM ${table} WHERE number = ?`).run(row.number)
      }
    },
  }
}
