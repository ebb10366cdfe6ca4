import { areaShape } from '@samsyn/document'
import { Rooms } from '@samsyn/server/rooms'
import { openSqliteStore } from '@samsyn/server/store'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { RoomClient } from '../support/roomClient.ts'
import { area, letters, personId, turn, type } from '../support/roomScene.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const person = (name: string) => ({ id: personId(name), name, color: 0 })

/** Rooms on a real store with the real thread, whose logs are long at ten rows. */
async function opened(folder: string) {
  const store = await openSqliteStore(folder)
  const rooms = new Rooms({
    store: store.rooms,
    rights: { rightTo: async () => 'write', shapeOf: async () => areaShape(['3.1']) },
    now: Date.now,
    limits: { tailRows: 10 },
  })
  const close = async () => {
    await rooms.close()
    await store.close()
  }
  onTestFinished(close)
  const joined = async (name: string, doc?: Y.Doc) => {
    const visitor = { address: area, user: person(name), hearsWord: true }
    const client = new RoomClient(visitor, doc).connect(rooms)
    await until(client, () => client.synced)
    return client
  }
  return { store, rooms, joined, close }
}

async function until(client: RoomClient, done: () => boolean): Promise<void> {
  while (!done()) {
    if (client.closedWith) throw new Error(client.closedWith)
    client.wire.deliverToServer()
    client.hear()
    await turn()
  }
}

test('a long log becomes one state and a tail while people write on; what each wrote stays theirs', async () => {
  const folder = temporaryFolder()
  const first = await opened(folder)
  const anna = await first.joined('anna')
  let typed = ''
  for (let n = 0; first.rooms.statistics().compactions < 3; n++) {
    type(anna.doc, String(n % 10))
    typed += String(n % 10)
    const saved = anna.saved
    await until(anna, () => anna.saved > saved)
  }
  await first.close()

  const second = await opened(folder)
  const stored = await second.store.rooms.open(area, new Uint8Array())
  expect(stored.first).toBeGreaterThan(10)
  expect(stored.clients).toEqual(new Map([[anna.doc.clientID, personId('anna')]]))
  const bert = await second.joined('bert')
  expect(letters(bert.doc)).toBe(typed)

  // The id that Anna wrote under is hers though no row of hers is left.
  const thief = new Y.Doc()
  Y.applyUpdate(thief, Y.encodeStateAsUpdate(bert.doc))
  thief.clientID = anna.doc.clientID
  const other = await second.joined('bert', thief)
  type(thief, 'stolen')
  await expect(until(other, () => false)).rejects.toThrow('notYours')
})
