import { join } from 'node:path'
import type { RoomAddress } from '@samsyn/document'
import SqliteDatabase, { type Database } from 'better-sqlite3'
import { brokenBeside } from './sqliteDamageBeside.ts'
import { registerIn } from './sqliteRegister.ts'
import { hasRegister } from './sqliteSchema.ts'

/** What a store in a folder is, for whoever copies it. */
export interface StoreInside {
  generation: string
  /** Also one that is lost but for the register. */
  /** Also those that are lost as a whole. */
  rooms: RoomAddress[]
}

/** Throws where there is no store in the folder, or one of another version. */
export function storeInside(folder: string): StoreInside {
  const db = new SqliteDatabase(join(folder, 'samsyn.sqlite'), {
    readonly: true,
    fileMustExist: true,
  })
  try {
    const generation = db.prepare<[], string>('SELECT generation FROM house').pluck().get()
    if (generation === undefined) throw new Error('the data has lost its generation')
    return { generation, rooms: roomsIn(db) }
  } finally {
    db.close()
  }
}

function roomsIn(db: Database): RoomAddress[] {
  const listed = db.prepare<[], RoomAddress>('SELECT evaluation, name AS room FROM room').all()
  const entries = hasRegister(db) ? registerIn(db).all() : []
  const registered = [...entries].flatMap(([evaluation, { rooms }]) =>
    [...rooms.keys()].map((room): RoomAddress => ({ evaluation, room })),
  )
  const all = [...listed, ...registered].map(
    (one) => [`${one.evaluation}/${one.room}`, one] as const,
  )
  return [...new Map(all).values()]
}

/** The first place of a store's data beside rooms and events that is not what was written, in words. */
export function damagedBeside(folder: string): string | undefined {
  const file = join(folder, 'samsyn.sqlite')
  const db = new SqliteDatabase(file, { readonly: true, fileMustExist: true })
  try {
    for (const { what } of brokenBeside(db)) return what
    return undefined
  } finally {
    db.close()
  }
}

/** From now on this data is another telling of events than any before. No store has it open. */
export function beginGeneration(folder: string): string {
  const db = new SqliteDatabase(join(folder, 'samsyn.sqlite'), { fileMustExist: true })
  try {
    db.pragma('synchronous = FULL')
    const begin = db.prepare<[], string>(
      'UPDATE house SET generation = lower(hex(randomblob(8))) RETURNING generation',
    )
    const generation = begin.pluck().get()
    if (generation === undefined) throw new Error('the data has lost its generation')
    return generation
  } finally {
    db.close()
  }
}
