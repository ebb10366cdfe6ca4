import { areaShape } from '@samsyn/document'
import { Rooms } from '@samsyn/server/rooms'
import { expect, test } from 'vitest'
import { fragileStore } from '../support/memoryStore.ts'
import { RoomClient } from '../support/roomClient.ts'
import { area, personId, turn } from '../support/roomScene.ts'

/** A server whose logs are long at one row, and cannot be made short until `works`. */
function unable() {
  const store = fragileStore()
  const tried = { times: 0, works: false }
  const rooms = new Rooms({
    store: store.rooms,
    rights: { rightTo: async () => 'write', shapeOf: async () => areaShape(['3.1']) },
    now: () => 0,
    limits: { tailRows: 1 },
    every: () => () => {},
    compactor: {
      async compacted(updates) {
        tried.times += 1
        return tried.works ? updates[0] : undefined
      },
      close() {},
    },
  })
  const user = { id: personId('anna'), name: 'Anna', color: 0 }
  /** Somebody looks in and leaves: its log is long, each time. */
  async function visited(): Promise<void> {
    const client = new RoomClient({ address: area, user, hearsWord: true }).connect(rooms)
    for (let still = 0; still < 5; still++) {
      client.wire.deliverToServer()
      client.hear()
      await turn()
    }
    client.wire.drop()
    for (let still = 0; still < 5; still++) await turn()
  }
  return { store, rooms, tried, visited }
}

test('a log that cannot be made short is let be for ever longer, and not for ever', async () => {
  const { store, rooms, tried, visited } = unable()
  await store.rooms.open(area, areaShape(['3.1']).seed)
  const entry = { update: Uint8Array.of(0, 0), by: personId('anna'), newClients: [] }
  await store.rooms.append(area, entry)
  const triedAt: number[] = []
  for (let nth = 1; nth <= 20; nth++) {
    const before = tried.times
    await visited()
    if (tried.times > before) triedAt.push(nth)
  }
  expect(triedAt).toEqual([1, 3, 7, 15])
  expect(rooms.statistics()).toMatchObject({ compactions: 0, failedCompactions: 4 })
  tried.works = true
  for (let nth = 21; nth <= 31; nth++) await visited()
  expect(rooms.statistics()).toMatchObject({ compactions: 1, failedCompactions: 4 })
  await rooms.close()
})
