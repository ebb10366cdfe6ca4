import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parsePersonId, parseRoomAddress } from '@samsyn/document'
import { limits } from '@samsyn/server/rooms'
import { openSqliteStore } from '@samsyn/server/store'
import type { Opened } from '../servers/answering.ts'
import { type History, stateOf } from './history.ts'

type Rooms = Opened['rooms']

/** As Hocuspocus keeps it: one state. The first room is left out. */
export function keptByHocuspocus(
  folder: string,
  rooms: Rooms,
  histories: readonly History[],
): void {
  const db = new DatabaseSync(join(folder, 'hocuspocus.sqlite'))
  const insert = db.prepare('INSERT INTO documents (name, data) VALUES (?, ?)')
  for (const [nth, { seed, updates }] of histories.entries())
    insert.run(rooms[nth + 1]?.name ?? '', stateOf(seed, updates))
  db.close()
}

/** As we keep it: a state, made by a compaction, and what was written since. */
export async function keptByUs(
  folder: string,
  rooms: Rooms,
  histories: readonly History[],
): Promise<void> {
  const { rooms: store, close } = await openSqliteStore(folder)
  const by = parsePersonId('somebody')
  if (!by) throw new Error('no person')
  for (const [nth, { seed, updates }] of histories.entries()) {
    const [, , evaluation = '', room = ''] = (rooms[nth + 1]?.path ?? '').split(/[/?]/)
    const address = parseRoomAddress(evaluation, room)
    if (!address) throw new Error('no such room')
    const longest = Math.max(
      limits.tailRows,
      stateOf(seed, updates).length / limits.stateBytesPerTailRow,
    )
    const tail = Math.floor(longest / 2)
    await store.open(address, seed)
    const before = stateOf(seed, updates.slice(0, -tail))
    await store.append(address, { update: before, by, newClients: [] })
    const log = await store.log(address)
    if (!log || (await store.compact(address, log.mark, before)) !== 'compacted')
      throw new Error('the log was not made short')
    await Promise.all(
      updates.slice(-tail).map((update) => store.append(address, { update, by, newClients: [] })),
    )
  }
  await close()
}
