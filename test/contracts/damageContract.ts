import { DamagedRow, type Store } from '@samsyn/server/store'
import { expect, test } from 'vitest'
import type { StoreDamage } from '../support/storeDamage.ts'
import {
  commitOf,
  evaluationId,
  personId,
  privateRow,
  roomAddress,
  teamRow,
} from '../support/storedRows.ts'

const address = roomAddress('evaluation-1', 'area-1')
const beside = roomAddress('evaluation-1', 'area-2')
const one = evaluationId('evaluation-1')
const two = evaluationId('evaluation-2')
const by = personId('anna')

/** A row as its number: the seed is 1. */
const row = (nth: number): Uint8Array => Uint8Array.of(nth, 7)

/** What a store says of what is no longer what was written: the place, and all that is whole. */
export function damageContract(
  opened: () => Promise<Store>,
  damaged: (store: Store, damage: StoreDamage) => Promise<Store>,
): void {
  async function filled(rows: number): Promise<Store> {
    const store = await opened()
    for (const room of [address, beside]) {
      await store.rooms.open(room, row(1))
      for (let nth = 2; nth <= rows; nth++) {
        await store.rooms.append(room, { update: row(nth), by, newClients: [nth] })
      }
    }
    return store
  }

  test.each([
    ['flipped', 1],
    ['flipped', 2],
    ['flipped', 4],
    ['lost', 1],
    ['lost', 3],
    ['lost', 4],
  ] as const)(
    'a row that is %s, number %i of 4, is named; the others are given',
    async (what, nth) => {
      const store = await damaged(await filled(4), { what, address, row: nth })
      const found = await store.rooms.open(address, row(1))
      expect(found.damaged).toBe(nth)
      expect(found.updates).toEqual([1, 2, 3, 4].filter((n) => n !== nth).map(row))
      expect(found.clients.size).toBe(3)
    },
  )

  test('of several damaged rows the first is named', async () => {
    const once = await damaged(await filled(4), { what: 'flipped', address, row: 3 })
    const twice = await damaged(once, { what: 'lost', address, row: 2 })
    const found = await twice.rooms.open(address, row(1))
    expect(found).toMatchObject({ damaged: 2, updates: [row(1), row(4)] })
  })

  test('whose the client ids are is part of what is whole', async () => {
    const store = await damaged(await filled(3), { what: 'owner lost', address })
    const found = await store.rooms.open(address, row(1))
    expect(found.damaged).toBe('owners')
    expect(found.updates).toEqual([1, 2, 3].map(row))
  })

  test.each([1, 3])(
    'a room of %i rows that is lost is not made anew: it is damaged, and its rows are given',
    async (rows) => {
      const store = await damaged(await filled(rows), { what: 'room lost', address: beside })
      const all = [1, 2, 3].slice(0, rows).map(row)
      const found = await store.rooms.open(beside, row(9))
      expect(found).toMatchObject({ damaged: 'lost', updates: all })
      expect(found.clients.size).toBe(rows - 1)
      const entry = { update: row(9), by, newClients: [] }
      await expect(store.rooms.append(beside, entry)).rejects.toBeInstanceOf(DamagedRow)
      expect((await store.rooms.open(address, row(1))).damaged).toBeUndefined()
      // Nor do its rows become another's.
      const third = roomAddress('evaluation-1', 'area-3')
      expect((await store.rooms.open(third, row(5))).updates).toEqual([row(5)])
      expect((await store.rooms.open(beside, row(9))).updates).toEqual(all)
    },
  )

  test('a lost room goes with its evaluation, and begins anew', async () => {
    const store = await damaged(await filled(3), { what: 'room lost', address })
    await store.remove(one)
    expect(await store.rooms.open(address, row(5))).toEqual({
      first: 1,
      updates: [row(5)],
      clients: new Map(),
    })
  })

  test('an evaluation that is lost is named, not made anew, and takes nobody with it', async () => {
    const store = await opened()
    for (const id of [one, two])
      await store.evaluations.commit(id, commitOf(0, 2, { private: [privateRow()] }))
    const { evaluations, remove } = await damaged(store, {
      what: 'evaluation lost',
      evaluation: two,
    })
    expect((await evaluations.ids()).toSorted()).toEqual([one, two])
    expect((await evaluations.load(two))?.damaged).toEqual({ stream: 'team', row: 'head' })
    await expect(evaluations.commit(two, commitOf(0, 1))).rejects.toThrow(/lost/)
    const three = evaluationId('evaluation-3')
    await evaluations.commit(three, commitOf(0, 1))
    expect(await evaluations.load(three)).toEqual({ team: [teamRow(1)], private: [] })
    expect((await evaluations.load(one))?.damaged).toBeUndefined()
    await remove(two)
    expect((await evaluations.ids()).toSorted()).toEqual([one, three])
    expect(await evaluations.commit(two, commitOf(0, 1))).toBe('committed')
  })

  test('nothing is written in a damaged room; one beside it is as ever', async () => {
    const store = await damaged(await filled(3), { what: 'lost', address, row: 3 })
    await store.rooms.open(address, row(1))
    const entry = { update: row(9), by, newClients: [] }
    await expect(store.rooms.append(address, entry)).rejects.toBeInstanceOf(DamagedRow)
    const { mark } = (await store.rooms.log(address)) ?? { mark: '' }
    expect(await store.rooms.compact(address, mark, row(9))).toBe('stale')
    await store.rooms.append(beside, entry)
    expect((await store.rooms.open(beside, row(1))).updates).toEqual([1, 2, 3, 9].map(row))
    expect(await store.rooms.open(address, row(1))).toMatchObject({
      damaged: 3,
      updates: [row(1), row(2)],
    })
  })

  test('a damaged room is removed with its evaluation, and begins anew', async () => {
    const store = await damaged(await filled(3), { what: 'flipped', address, row: 1 })
    await store.rooms.open(address, row(1))
    await store.remove(one)
    const again = await store.rooms.open(address, row(5))
    expect(again).toEqual({ first: 1, updates: [row(5)], clients: new Map() })
  })

  test.each([
    ['flipped', 1],
    ['flipped', 3],
    ['lost', 2],
    ['lost', 3],
  ] as const)(
    'an event that is %s, number %i of 3, is named with those before it',
    async (what, nth) => {
      const store = await opened()
      for (const id of [one, two]) await store.evaluations.commit(id, commitOf(0, 3))
      const damage = { what, evaluation: one, stream: 'team', row: nth } as const
      const { evaluations } = await damaged(store, damage)
      const found = await evaluations.load(one)
      expect(found?.damaged).toEqual({ stream: 'team', row: nth })
      expect(found?.team).toEqual([1, 2].filter((seq) => seq < nth).map((seq) => teamRow(seq)))
      expect(await evaluations.load(two)).toMatchObject({
        team: [1, 2, 3].map((seq) => teamRow(seq)),
      })
      expect((await evaluations.load(two))?.damaged).toBeUndefined()
    },
  )

  test.each([
    ['flipped', 2, 2],
    ['lost', 2, 'head'],
    ['lost', 3, 'head'],
  ] as const)(
    '[C1] a private row that is %s, number %i of 3, is named by its place alone',
    async (what, nth, named) => {
      const rows = [1, 2, 3].map((revision) => privateRow({ kind: 'submitted', revision }))
      const store = await opened()
      await store.evaluations.commit(one, commitOf(0, 1, { private: rows }))
      const damage = { what, evaluation: one, stream: 'private', row: nth } as const
      const { evaluations } = await damaged(store, damage)
      const found = await evaluations.load(one)
      expect(found?.damaged).toEqual({ stream: 'private', row: named })
      expect(found?.private).toEqual(rows.filter((_, index) => index !== nth - 1))
      expect(found?.team).toEqual([teamRow(1)])
    },
  )

  test('drafts that replace each other leave nothing that looks damaged', async () => {
    const { evaluations } = await opened()
    await evaluations.commit(one, commitOf(0, 1, { private: [privateRow()] }))
    for (const revision of [2, 3, 4])
      await evaluations.commit(one, commitOf(1, 0, { private: [privateRow({ revision })] }))
    expect((await evaluations.load(one))?.damaged).toBeUndefined()
  })

  test('what is left after an erasure is whole', async () => {
    const { evaluations } = await opened()
    const rows = [privateRow(), privateRow({ kind: 'submitted', revision: 2 })]
    await evaluations.commit(one, commitOf(0, 2, { private: rows }))
    await evaluations.erase(one, {
      expectedSeq: 2,
      rows: [{ seq: 1, body: '{"n":""}', salt: 'b1'.repeat(16) }],
      person: by,
      private: [privateRow({ kind: 'submitted', revision: 2, body: '{}' })],
      team: [teamRow(3)],
    })
    const left = await evaluations.load(one)
    expect(left?.damaged).toBeUndefined()
    expect([left?.team.length, left?.private.length]).toEqual([3, 1])
  })
}
