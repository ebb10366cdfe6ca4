import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { EvaluationId, RoomAddress } from '@samsyn/document'

/** What may happen to what a store keeps. Rows are counted from 1. */
export type StoreDamage =
  | { what: 'flipped' | 'lost'; address: RoomAddress; row: number }
  /** All that says whose the client ids are; or that there is such a room, but for its rows. */
  | { what: 'owner lost'; address: RoomAddress }
  | { what: 'room lost'; address: RoomAddress }
  | { what: 'evaluation lost'; evaluation: EvaluationId }
  | { what: 'flipped' | 'lost'; evaluation: EvaluationId; stream: 'team' | 'private'; row: number }

/** Does it to the file in a folder, behind the back of a store that is closed. */
export function damageFile(folder: string, damage: StoreDamage): void {
  const file = new DatabaseSync(join(folder, 'samsyn.sqlite'), {
    enableForeignKeyConstraints: false,
  })
  try {
    if ('address' in damage) damageRoom(file, damage)
    else if (damage.what === 'evaluation lost')
      file.prepare('DELETE FROM evaluation WHERE id = ?').run(damage.evaluation)
    else damageStream(file, damage)
  } finally {
    file.close()
  }
}

function damageRoom(file: DatabaseSync, damage: Extract<StoreDamage, { address: RoomAddress }>) {
  const { evaluation, room } = damage.address
  const ofRoom = 'room = (SELECT number FROM room WHERE evaluation = ? AND name = ?)'
  if (damage.what === 'room lost') {
    file.prepare('DELETE FROM room WHERE evaluation = ? AND name = ?').run(evaluation, room)
  } else if (damage.what === 'owner lost') {
    file.prepare(`DELETE FROM room_client WHERE ${ofRoom}`).run(evaluation, room)
  } else if (damage.what === 'lost') {
    const lose = file.prepare(`DELETE FROM room_update WHERE ${ofRoom} AND seq = ?`)
    lose.run(evaluation, room, damage.row)
  } else {
    const where = `FROM room_update WHERE ${ofRoom} AND seq = ?`
    const found = file.prepare(`SELECT body ${where}`).get(evaluation, room, damage.row)
    const flip = file.prepare(`UPDATE room_update SET body = ? WHERE ${ofRoom} AND seq = ?`)
    flip.run(flipped(found?.body), evaluation, room, damage.row)
  }
}

function damageStream(
  file: DatabaseSync,
  { what, evaluation, stream, row }: Extract<StoreDamage, { stream: string }>,
) {
  const table = stream === 'team' ? 'team_event' : 'private_entry'
  const key = stream === 'team' ? 'seq' : 'number'
  const found = file
    .prepare(
      `SELECT ${key} AS key FROM ${table}
       WHERE evaluation = (SELECT number FROM evaluation WHERE id = ?)
       ORDER BY ${key} LIMIT 1 OFFSET ?`,
    )
    .get(evaluation, row - 1)
  const change = what === 'lost' ? `DELETE FROM ${table}` : `UPDATE ${table} SET at = at + 1`
  const where = `evaluation = (SELECT number FROM evaluation WHERE id = ?) AND ${key} = ?`
  file.prepare(`${change} WHERE ${where}`).run(evaluation, Number(found?.key))
}

function flipped(body: unknown): Uint8Array {
  if (!(body instanceof Uint8Array)) throw new Error('no such row')
  const bytes = body.slice()
  bytes[0] = (bytes[0] ?? 0) ^ 1
  return bytes
}
