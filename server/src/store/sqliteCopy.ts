import { join } from 'node:path'
import type { RoomAddress } from '@samsyn/document'
import SqliteDatabase from 'better-sqlite3'

/** What a store in a folder is, for whoever copies it. */
export interface StoreInside {
  generation: string
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
    const rooms = db.prepare<[], RoomAddress>(
      'SELECT evaluation, name AS room FROM room ORDER BY number',
    )
    return { generation, rooms: rooms.all() }
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
