import type { Store } from '@samsyn/server/store'
import { expect, test } from 'vitest'
import { personId, roomAddress } from '../support/storedRows.ts'

const address = roomAddress('evaluation-1', 'area-1')
const beside = roomAddress('evaluation-1', 'area-2')
const by = personId('anna')
const seed = Uint8Array.of(0)
const state = Uint8Array.of(9, 9)

const entry = (n: number) => ({ update: Uint8Array.of(n), by, newClients: [n] })

/** A store knows nothing of what is in a row: that the state stands for the rows is its caller's. */
export function compactionContract(opened: () => Promise<Store>): void {
  async function filled(rows: number): Promise<Store> {
    const store = await opened()
    for (const room of [address, beside]) {
      await store.rooms.open(room, seed)
      for (let n = 1; n <= rows; n++) await store.rooms.append(room, entry(n))
    }
    return store
  }

  async function marked({ rooms }: Store): Promise<string> {
    const log = await rooms.log(address)
    if (!log) throw new Error('no such room')
    return log.mark
  }

  test('a state replaces the rows that were read, and nothing else', async () => {
    const store = await filled(3)
    const before = await store.rooms.open(beside, seed)
    expect(await store.rooms.compact(address, await marked(store), state)).toBe('compacted')
    const { updates, first, clients, damaged } = await store.rooms.open(address, seed)
    expect({ updates, first, damaged }).toEqual({ updates: [state], first: 4, damaged: undefined })
    expect([...clients]).toEqual([1, 2, 3].map((client) => [client, by]))
    expect(await store.rooms.open(beside, seed)).toEqual(before)
  })

  test('what was appended since stays behind it, waited for or not', async () => {
    const store = await filled(2)
    const mark = await marked(store)
    await store.rooms.append(address, entry(5))
    const late = [6, 7].map((n) => store.rooms.append(address, entry(n)))
    expect(await store.rooms.compact(address, mark, state)).toBe('compacted')
    await Promise.all([...late, store.rooms.append(address, entry(8))])
    const { updates, clients } = await store.rooms.open(address, seed)
    expect(updates).toEqual([state, ...[5, 6, 7, 8].map((n) => Uint8Array.of(n))])
    expect(clients.size).toBe(6)
  })

  test('again and again', async () => {
    const store = await filled(1)
    for (let round = 10; round < 15; round++) {
      await store.rooms.append(address, entry(round))
      const mark = await marked(store)
      await store.rooms.append(address, entry(round + 10))
      expect(await store.rooms.compact(address, mark, Uint8Array.of(round))).toBe('compacted')
    }
    const { updates } = await store.rooms.open(address, seed)
    expect(updates).toEqual([Uint8Array.of(14), Uint8Array.of(24)])
  })

  test('thousands of rows go too', async () => {
    const store = await filled(0)
    const updates = Array.from({ length: 2500 }, (_, n) => Uint8Array.of(n % 251))
    await Promise.all(
      updates.map((update) => store.rooms.append(address, { update, by, newClients: [] })),
    )
    expect(await store.rooms.compact(address, await marked(store), state)).toBe('compacted')
    expect((await store.rooms.open(address, seed)).updates).toEqual([state])
  })

  test('a mark is good once; of two compactions at the same time one is stale', async () => {
    const store = await filled(3)
    const mark = await marked(store)
    expect(
      await Promise.all([
        store.rooms.compact(address, mark, state),
        store.rooms.compact(address, mark, Uint8Array.of(1)),
      ]),
    ).toEqual(['compacted', 'stale'])
    expect((await store.rooms.open(address, seed)).updates).toEqual([state])
  })

  test('a mark is no good in another room, nor in one made anew under its name', async () => {
    const store = await filled(3)
    const mark = await marked(store)
    await store.rooms.append(beside, entry(9))
    expect(await store.rooms.compact(beside, mark, state)).toBe('stale')
    await store.remove(address.evaluation)
    expect(await store.rooms.compact(address, mark, state)).toBe('stale')
    expect(await store.rooms.log(address)).toBeUndefined()
    await store.rooms.open(address, Uint8Array.of(4))
    for (let n = 1; n <= 3; n++) await store.rooms.append(address, entry(n))
    expect(await store.rooms.compact(address, mark, state)).toBe('stale')
    expect((await store.rooms.open(address, seed)).updates).toHaveLength(4)
  })

  test('reading a log for it makes no room', async () => {
    const { rooms } = await opened()
    expect(await rooms.log(address)).toBeUndefined()
    await expect(rooms.append(address, entry(1))).rejects.toThrow(/never been opened/)
  })
}
