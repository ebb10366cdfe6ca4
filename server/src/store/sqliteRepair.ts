import { join } from 'node:path'
import type { EvaluationId, RoomAddress } from '@samsyn/document'
import SqliteDatabase, { type Database } from 'better-sqlite3'
import { isCorrupt } from './corrupt.ts'
import type { StoredTemplate } from './outside.ts'
import type { BrokenBeside } from './sqliteDamageBeside.ts'
import { evaluationTables } from './sqliteEvaluations.ts'
import { registerIn, roomsIn } from './sqliteRegister.ts'
import { besideRepair, type DroppedBeside } from './sqliteRepairBeside.ts'
import { type BrokenRoom, roomRepair } from './sqliteRepairRooms.ts'
import { type BrokenTrail, trailRepair } from './sqliteRepairTrails.ts'
import { refuseOther } from './sqliteSchema.ts'
import { templatesIn } from './sqliteTemplates.ts'

/** The store in a folder for whoever looks for damage and mends it, with no server on it if so. */
export interface StoreRepair {
  /** Every room and evaluation that is in its table or in the register. */
  rooms(): RoomAddress[]
  evaluations(): EvaluationId[]
  room(address: RoomAddress): BrokenRoom
  trail(id: EvaluationId): BrokenTrail
  /** Those that were brought in and are what was written. */
  templates(): StoredTemplate[]
  registerIsWhole(): boolean
  /** What is not what was written beside rooms and events. */
  brokenBeside(): BrokenBeside[]
  /** The rows that `dropBeside` takes away, as they stand there now. */
  droppedBeside(): DroppedBeside[]
  dropBeside(rows: readonly DroppedBeside[]): void
  /** Whether every page of the file can be read. Nothing can be written where not: `rebuildStore`. */
  fileIsSound(): boolean
  /**
   * Puts one row in the place of a room's log, and these owners of client ids in the place of all.
   * All of it or nothing.
   */
  replaceLog(address: RoomAddress, state: Uint8Array, owners: BrokenRoom['owners']): void
  /**
   * Gives the team's rows, whatever they are, new checksums and a new head. Whoever asks knows by
   * their chain that they are whole.
   */
  seal(id: EvaluationId): void
  /**
   * Registers what is in the tables now, beside what the register still says of what is lost. Whatever
   * else there was is not known any more.
   */
  renewRegister(): void
  close(): void
}

/** Throws where there is no store, or one of another version. */
export function openStoreRepair(folder: string, { readonly }: { readonly: boolean }): StoreRepair {
  const db = new SqliteDatabase(join(folder, 'samsyn.sqlite'), { readonly, fileMustExist: true })
  try {
    refuseOther(db)
    if (!readonly) {
      db.pragma('synchronous = FULL')
      db.pragma('foreign_keys = ON')
      db.pragma('secure_delete = ON')
    }
    // Whoever only looks sees all of it as it was at one moment, whatever a server does meanwhile.
    if (readonly) db.exec('BEGIN')
    return repairIn(db)
  } catch (error) {
    db.close()
    throw error
  }
}

function repairIn(db: Database): StoreRepair {
  const register = registerIn(db)
  const ids = db.prepare<[], { id: EvaluationId; number: number }>(
    'SELECT id, number FROM evaluation',
  )
  const rooms = db.prepare<[], RoomAddress & { number: number }>(
    'SELECT evaluation, name AS room, number FROM room',
  )
  const forget = db.prepare('DELETE FROM register')
  const sumOfNothing = db.prepare('UPDATE house SET registered = 0')
  const evaluations = evaluationTables(db)
  const ofRooms = roomRepair(db)
  const ofTrails = trailRepair(db)
  const beside = besideRepair(db)

  return {
    rooms: () => roomsIn(db),
    evaluations: () => evaluations.ids().sort(),
    room: ofRooms.room,
    trail: ofTrails.trail,
    templates: () => templatesIn(db),
    registerIsWhole: register.isWhole,
    brokenBeside: beside.broken,
    droppedBeside: beside.dropped,
    dropBeside: (rows) => db.transaction(() => beside.drop(rows)).exclusive(),
    fileIsSound() {
      try {
        return db.pragma('quick_check(1)', { simple: true }) === 'ok'
      } catch (error) {
        if (isCorrupt(error)) return false
        throw error
      }
    },
    replaceLog: (...asked) => db.transaction(() => ofRooms.replaceLog(...asked)).exclusive(),
    seal: (id) => db.transaction(() => ofTrails.seal(id)).exclusive(),
    renewRegister: () =>
      db
        .transaction(() => {
          const known = register.all()
          forget.run()
          sumOfNothing.run()
          register.fill(ids.all(), rooms.all(), known)
        })
        .exclusive(),
    close: () => void db.close(),
  }
}
