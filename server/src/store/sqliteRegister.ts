import type { EvaluationId, RoomAddress, RoomName } from '@samsyn/document'
import type { Database } from 'better-sqlite3'
import { combined, registerChecksum } from './checksums.ts'
import { isCorrupt } from './corrupt.ts'

/** What of one evaluation there is, and under which numbers its rows stand in the other tables. */
export interface Registered {
  /** Null until it has events. */
  number: number | null
  rooms: ReadonlyMap<RoomName, number>
}

interface Numbered {
  id: EvaluationId
  number: number
}

interface Entry {
  evaluation: EvaluationId
  number: number | null
  /** JSON: names and numbers. */
  rooms: string
  checksum: number
}

/**
 * Says of every evaluation and every room a second time that there is one, in a table of its own, so
 * that a row of theirs that is lost is missed, and what stands under its number is found.
 */
export function registerIn(db: Database) {
  const sql = {
    entry: db.prepare<[EvaluationId], Entry>('SELECT * FROM register WHERE evaluation = ?'),
    all: db.prepare<[], Entry>('SELECT * FROM register'),
    put: db.prepare<[Entry]>(
      `INSERT INTO register (evaluation, number, rooms, checksum)
       VALUES (:evaluation, :number, :rooms, :checksum)
       ON CONFLICT DO UPDATE SET number = :number, rooms = :rooms, checksum = :checksum`,
    ),
    drop: db.prepare<[EvaluationId]>('DELETE FROM register WHERE evaluation = ?'),
    // SQLite has no exclusive or.
    move: db.prepare<[{ by: number }]>(
      'UPDATE house SET registered = (registered | :by) - (registered & :by)',
    ),
    evaluations: db.prepare<[], Numbered>('SELECT id, number FROM evaluation'),
    rooms: db.prepare<[], RoomAddress & { number: number }>(
      'SELECT evaluation, name AS room, number FROM room',
    ),
    sum: db.prepare<[], number>('SELECT registered FROM house').pluck(),
    isThere: db
      .prepare<[{ evaluation: EvaluationId }], number>(
        `SELECT 1 FROM room WHERE evaluation = :evaluation
         UNION SELECT 1 FROM evaluation WHERE id = :evaluation`,
      )
      .pluck(),
  }

  function put(evaluation: EvaluationId, { number, rooms }: Registered): void {
    const before = sql.entry.get(evaluation)?.checksum ?? 0
    const entry = { evaluation, number, rooms: JSON.stringify(Object.fromEntries(rooms)) }
    const checksum = registerChecksum(entry)
    sql.put.run({ ...entry, checksum })
    sql.move.run({ by: combined(before, checksum) })
  }

  /** Undefined where nothing was ever registered; 'damaged' where nobody can know. */
  function find(evaluation: EvaluationId): Registered | 'damaged' | undefined {
    try {
      const entry = sql.entry.get(evaluation)
      if (!entry) return sql.isThere.get({ evaluation }) === undefined ? undefined : 'damaged'
      return read(entry)
    } catch (error) {
      if (isCorrupt(error)) return 'damaged'
      throw error
    }
  }

  function all(): Map<EvaluationId, Registered> {
    const entries = new Map<EvaluationId, Registered>()
    try {
      for (const entry of sql.all.iterate()) {
        const found = read(entry)
        if (found !== 'damaged') entries.set(entry.evaluation, found)
      }
    } catch (error) {
      if (!isCorrupt(error)) throw error
    }
    return entries
  }

  return {
    find,

    /** For a room that is not in the table of rooms: whether there was one, and its number. */
    lostRoom({ evaluation, room }: RoomAddress): { number: number | undefined } | undefined {
      const found = find(evaluation)
      if (found === 'damaged') return { number: undefined }
      return found?.rooms.has(room) ? { number: found.rooms.get(room) } : undefined
    },

    /** The same for an evaluation. */
    lostEvaluation(evaluation: EvaluationId): { number: number | undefined } | undefined {
      const found = find(evaluation)
      if (found === 'damaged') return { number: undefined }
      return typeof found?.number === 'number' ? { number: found.number } : undefined
    },

    /** Before it is made: one that is there and is not registered is taken for damage. */
    addRoom({ evaluation, room }: RoomAddress, number: number): void {
      const { rooms, ...found } = known(find(evaluation))
      put(evaluation, { ...found, rooms: new Map([...rooms, [room, number]]) })
    },

    addEvaluation(evaluation: EvaluationId, number: number): void {
      put(evaluation, { ...known(find(evaluation)), number })
    },

    remove(evaluation: EvaluationId): void {
      const entry = sql.entry.get(evaluation)
      if (!entry) return
      sql.drop.run(evaluation)
      sql.move.run({ by: entry.checksum })
    },

    /** Every entry that is what was written. */
    all,

    /** Those that have events, as far as the register is what was written. */
    evaluations(): EvaluationId[] {
      return [...all()].flatMap(([id, { number }]) => (number === null ? [] : id))
    },

    /** Registers all of these, where nothing is; `known` is what was said of them before. */
    fill(
      evaluations: readonly Numbered[],
      rooms: readonly (RoomAddress & { number: number })[],
      known: ReadonlyMap<EvaluationId, Registered> = new Map(),
    ) {
      const entries = new Map(known)
      for (const { id, number } of evaluations)
        entries.set(id, { rooms: entries.get(id)?.rooms ?? new Map(), number })
      for (const { evaluation, room, number } of rooms) {
        const entry = entries.get(evaluation) ?? { number: null, rooms: new Map() }
        entries.set(evaluation, { ...entry, rooms: new Map([...entry.rooms, [room, number]]) })
      }
      for (const [id, entry] of entries) put(id, entry)
    },

    /** Whether it is what was written, all of it, and has all that there is. */
    isWhole(): boolean {
      try {
        const entries = sql.all.all()
        const sum = entries.reduce((all, { checksum }) => combined(all, checksum), 0)
        if (sum !== sql.sum.get() || entries.some((entry) => read(entry) === 'damaged'))
          return false
        const known = all()
        return (
          sql.evaluations.all().every(({ id, number }) => known.get(id)?.number === number) &&
          sql.rooms.all().every(({ evaluation, room, number }) => {
            return known.get(evaluation)?.rooms.get(room) === number
          })
        )
      } catch (error) {
        if (isCorrupt(error)) return false
        throw error
      }
    },
  }
}

/** Every room that is in its table or in the register, by its name. */
export function roomsIn(db: Database): RoomAddress[] {
  const found = new Map<string, RoomAddress>()
  const add = ({ evaluation, room }: RoomAddress) =>
    void found.set(`${evaluation}/${room}`, { evaluation, room })
  const rooms = db.prepare<[], RoomAddress>('SELECT evaluation, name AS room FROM room')
  try {
    for (const address of rooms.iterate()) add(address)
  } catch (error) {
    if (!isCorrupt(error)) throw error
  }
  for (const [evaluation, entry] of registerIn(db).all())
    for (const room of entry.rooms.keys()) add({ evaluation, room })
  return [...found.keys()].sort().flatMap((key) => found.get(key) ?? [])
}

function read(entry: Entry): Registered | 'damaged' {
  const { number, rooms, checksum } = entry
  if (checksum !== registerChecksum(entry)) return 'damaged'
  return { number, rooms: new Map(Object.entries(JSON.parse(rooms)) as [RoomName, number][]) }
}

function known(found: Registered | 'damaged' | undefined): Registered {
  if (found === 'damaged') throw new Error('The register of this evaluation is damaged')
  return found ?? { number: null, rooms: new Map() }
}
