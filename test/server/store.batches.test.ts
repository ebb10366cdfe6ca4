import { type DamagedRow, openSqliteStore } from '@samsyn/server/store'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { personId, roomAddress } from '../support/storedRows.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const rooms = ['area-1', 'area-2', 'talk-3'].map((room) => roomAddress('evaluation-1', room))
const people = ['anna', 'bert-with-a-longer-name'].map(personId)
const seed = Uint8Array.of(0)
/** As large as a client id can be: more than four bytes hold. */
const largest = Number.MAX_SAFE_INTEGER

const asked = fc.record({
  room: fc.nat(rooms.length - 1),
  by: fc.nat(people.length - 1),
  // Small as letters are; and a few of them together more than goes over in one piece.
  length: fc.oneof(
    { weight: 9, arbitrary: fc.nat(300) },
    { weight: 1, arbitrary: fc.integer({ min: 30_000, max: 90_000 }) },
  ),
  newClients: fc.nat(3),
  /** The log is read, in the same turn and between two appends. */
  readsToo: fc.boolean(),
  /** Waits for the answer before the next is asked. */
  waits: fc.boolean(),
})

test('whatever is asked in one turn is kept in order, and every question is answered in its place', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(asked, { maxLength: 25 }), async (questions) => {
      const folder = temporaryFolder()
      const store = await openSqliteStore(folder)
      for (const room of rooms) await store.rooms.open(room, seed)
      const logs = rooms.map(() => [seed])
      const owners = rooms.map(() => new Map<number, string>())
      const answers: Promise<unknown>[] = []
      for (const [nth, { room, by, length, newClients, readsToo, waits }] of questions.entries()) {
        const address = rooms[room] ?? roomAddress('evaluation-1', 'summary')
        const person = people[by] ?? personId('nobody')
        const clients = Array.from({ length: newClients }, (_, n) => largest - nth * 4 - n)
        const update = new Uint8Array(length).fill(nth + 1)
        answers.push(
          store.rooms.append(address, { update, by: person, newClients: clients }).catch(String),
        )
        logs[room]?.push(update.slice())
        update.fill(0) // what was asked is a copy
        for (const client of clients) owners[room]?.set(client, person)
        if (readsToo) {
          const expected = logs[room]?.length ?? 0
          answers.push(
            store.rooms.log(address).then((log) => {
              // What was asked after it in the same turn may be in it as well.
              expect(log?.updates.length).toBeGreaterThanOrEqual(expected)
            }),
          )
        }
        if (waits) await answers.at(-1)
      }
      // Closing does not wait for anybody to be answered, and loses nothing.
      await store.close()
      expect((await Promise.all(answers)).filter((answer) => answer !== undefined)).toEqual([])
      const again = await openSqliteStore(folder)
      for (const [nth, room] of rooms.entries()) {
        const { updates, clients, damaged } = await again.rooms.open(room, seed)
        expect(damaged).toBeUndefined()
        expect(updates.map((update) => [update.length, update.at(0), update.at(-1)])).toEqual(
          logs[nth]?.map((update) => [update.length, update.at(0), update.at(-1)]),
        )
        expect(clients).toEqual(owners[nth])
      }
      await again.close()
    }),
    { numRuns: 8 },
  )
})

test('one that is refused among many is refused alone, by itself or beside a question', async () => {
  const store = await openSqliteStore(temporaryFolder())
  const [here = roomAddress('evaluation-1', 'summary'), there] = rooms
  const [anna = personId('nobody'), bert = anna] = people
  await store.rooms.open(here, seed)
  const entry = { update: Uint8Array.of(1), by: anna, newClients: [7] }
  await store.rooms.append(here, entry)
  for (const beside of [() => [], () => [store.rooms.log(here).then(() => 'read')]]) {
    const answers = await Promise.all([
      store.rooms.append(here, entry).then(() => 'kept'),
      store.rooms.append(here, { ...entry, by: bert }).catch(({ message }: Error) => message),
      ...beside(),
      store.rooms.append(there ?? here, entry).catch(({ message }: DamagedRow | Error) => message),
      store.rooms.append(here, entry).then(() => 'kept'),
    ])
    expect(answers.filter((answer) => answer !== 'read')).toEqual([
      'kept',
      'Client id 7 belongs to another person',
      'Room area-2 of evaluation-1 has never been opened',
      'kept',
    ])
  }
  expect((await store.rooms.open(here, seed)).updates.length).toBe(6)
  await store.close()
})
