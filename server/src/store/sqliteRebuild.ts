import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import SqliteDatabase, { type Database } from 'better-sqlite3'
import { readable } from './corrupt.ts'
import { besideTables } from './sqliteBeside.ts'
import { houseTables, outsideTables } from './sqliteOutside.ts'
import { registerIn } from './sqliteRegister.ts'
import { migrate, refuseOther } from './sqliteSchema.ts'

type Row = Record<string, unknown>

/**
 * Writes the store of a folder anew, with every row that can be read, and puts it in the place of the
 * old file, which stays under another name. No store has it open. Cut off anywhere, the old one is in
 * its place or the new one.
 */
export function rebuildStore(folder: string, keptAs: string): void {
  const path = join(folder, 'samsyn.sqlite')
  const anew = `${path}.anew`
  for (const end of ['', '-journal']) rmSync(`${anew}${end}`, { force: true })
  const from = new SqliteDatabase(path, { fileMustExist: true })
  const to = new SqliteDatabase(anew)
  chmodSync(anew, 0o600)
  try {
    refuseOther(from)
    to.pragma('synchronous = FULL')
    migrate(to)
    // What is lost is missed where it belongs, and what belongs to it is not lost with it.
    to.pragma('foreign_keys = OFF')
    to.transaction(() => copyAll(from, to)).exclusive()
    from.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    from.close()
    to.close()
  }
  // A log of the old file would be taken for one of the new.
  if (existsSync(`${path}-wal`)) throw new Error('the log of the file could not be written into it')
  linkSync(path, keptAs)
  synced(dirname(keptAs))
  renameSync(anew, path)
  synced(folder)
}

function copyAll(from: Database, to: Database): void {
  const kept = [...besideTables, ...outsideTables, ...houseTables]
  for (const table of ['house', 'register', 'evaluation', 'room', ...kept])
    copy(from, to, { table })
  const registered = [...registerIn(from).all().values()]
  const evaluations = new Set(registered.flatMap(({ number }) => number ?? []))
  const rooms = new Set(registered.flatMap(({ rooms }) => [...rooms.values()]))
  for (const number of numbersIn(to, 'evaluation')) evaluations.add(number)
  for (const number of numbersIn(to, 'room')) rooms.add(number)
  for (const number of evaluations)
    for (const [table, key] of [
      ['team_event', 'seq'],
      ['private_entry', 'number'],
      ['command_answer', 'command'],
    ] as const)
      copy(from, to, { table, key, of: { column: 'evaluation', number } })
  for (const number of rooms)
    for (const [table, key] of [
      ['room_update', 'seq'],
      ['room_client', 'client'],
    ] as const)
      copy(from, to, { table, key, of: { column: 'room', number } })
}

interface Copied {
  table: string
  /** In this order, from both ends; without one in that of the rows' own numbers. */
  key?: string
  of?: { column: string; number: number }
}

/** Each row once, as far as pages can be read from one end and from the other. */
function copy(from: Database, to: Database, { table, key, of }: Copied): void {
  const order = key ?? (table === 'register' ? 'evaluation' : 'rowid')
  const where = of ? `WHERE ${of.column} = ${of.number}` : ''
  const met = new Set<unknown>()
  if (table === 'house') to.exec('DELETE FROM house')
  for (const direction of ['ASC', 'DESC']) {
    const rows = from.prepare<[], Row>(
      `SELECT ${order} AS place_in_order, * FROM ${table} ${where} ORDER BY ${order} ${direction}`,
    )
    for (const { place_in_order: place, ...row } of readable(rows.iterate())) {
      if (met.has(place)) break
      met.add(place)
      const columns = Object.keys(row)
      to.prepare(
        `INSERT INTO ${table} (${columns}) VALUES (${columns.map((column) => `:${column}`)})`,
      ).run(row)
    }
  }
  if (table === 'house' && met.size === 0)
    to.exec('INSERT INTO house (generation) VALUES (lower(hex(randomblob(8))))')
}

function numbersIn(db: Database, table: 'evaluation' | 'room'): number[] {
  return db.prepare<[], number>(`SELECT number FROM ${table}`).pluck().all()
}

function synced(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
