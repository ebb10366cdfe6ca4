import type { Store } from '@samsyn/server/store'
import { afterEach, describe, expect, test } from 'vitest'
import type { StoreDamage } from '../support/storeDamage.ts'
import {
  commandAnswer,
  commandId,
  commitOf,
  evaluationId,
  personId,
  privateRow,
  roomAddress,
  teamRow,
} from '../support/storedRows.ts'
import { besideContract } from './besideContract.ts'
import { compactionContract } from './compactionContract.ts'
import { damageContract } from './damageContract.ts'
import { erasureContract } from './erasureContract.ts'
import { outsideContract } from './outsideContract.ts'
import { storeProperties } from './storeProperties.ts'

const area1 = roomAddress('evaluation-1', 'area-1')
const area2 = roomAddress('evaluation-1', 'area-2')
const elsewhere = roomAddress('evaluation-2', 'area-1')
const one = evaluationId('evaluation-1')
const two = evaluationId('evaluation-2')
const anna = personId('anna')
const bert = personId('bert')
const seed = Uint8Array.of(0, 0)

/** An implementation, as the contract needs it. */
export interface StoreMaker {
  open(): Promise<Store>
  /** A store over the same data after this has happened to it. The given one is not used again. */
  damaged(store: Store, damage: StoreDamage): Promise<Store>
}

/** What every store promises. A new one is done when one line calls this for it. */
export function storeContract(name: string, maker: StoreMaker): void {
  describe(name, () => {
    const stores: Store[] = []
    const kept = (store: Store): Store => {
      stores.push(store)
      return store
    }
    const opened = async (): Promise<Store> => kept(await maker.open())
    afterEach(async () => {
      for (const store of stores.splice(0)) await store.close()
    })

    roomContract(opened)
    evaluationContract(opened)
    removalContract(opened)
    erasureContract(opened)
    compactionContract(opened)
    besideContract(opened)
    outsideContract(opened)
    damageContract(opened, async (store, damage) => kept(await maker.damaged(store, damage)))
    storeProperties(opened)

    test('each store is a generation of its own', async () => {
      const [here, there] = [await opened(), await opened()]
      expect(here.generation).not.toBe('')
      expect(here.generation).not.toBe(there.generation)
    })

    test('a closed store refuses', async () => {
      const store = await opened()
      await store.close()
      await expect(store.evaluations.ids()).rejects.toThrow(/closed/)
      await expect(store.rooms.open(area1, seed)).rejects.toThrow(/closed/)
    })

    test('closing lets what was asked before finish', async () => {
      const store = await opened()
      await store.rooms.open(area1, seed)
      const asked = store.rooms.append(area1, entry(1))
      await store.close()
      await expect(asked).resolves.toBeUndefined()
    })
  })
}

function roomContract(opened: () => Promise<Store>): void {
  test('what a room gives back is not what it keeps', async () => {
    const { rooms } = await opened()
    const given = await rooms.open(area1, seed)
    given.updates[0]?.fill(9)
    given.updates.push(Uint8Array.of(9))
    given.clients.set(9, bert)
    expect(await rooms.open(area1, seed)).toEqual({ first: 1, updates: [seed], clients: new Map() })
  })

  test('what was handed in may be changed at once', async () => {
    const { rooms } = await opened()
    const ownSeed = Uint8Array.of(1)
    const making = rooms.open(area1, ownSeed)
    ownSeed.fill(9)
    await making
    const update = Uint8Array.of(2)
    const newClients = [7]
    const appending = rooms.append(area1, { update, by: anna, newClients })
    update.fill(9)
    newClients[0] = 8
    await appending
    expect(await rooms.open(area1, seed)).toEqual({
      first: 1,
      updates: [Uint8Array.of(1), Uint8Array.of(2)],
      clients: new Map([[7, anna]]),
    })
  })

  test('a part of a larger buffer is kept as that part', async () => {
    const { rooms } = await opened()
    await rooms.open(area1, seed)
    const larger = Uint8Array.of(1, 2, 3, 4)
    await rooms.append(area1, { update: larger.subarray(1, 3), by: anna, newClients: [] })
    expect((await rooms.open(area1, seed)).updates).toEqual([seed, Uint8Array.of(2, 3)])
  })

  test('an empty update and a large one come back whole', async () => {
    const { rooms } = await opened()
    await rooms.open(area1, seed)
    const large = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251)
    await Promise.all([
      rooms.append(area1, { update: new Uint8Array(), by: anna, newClients: [] }),
      rooms.append(area1, { update: large, by: anna, newClients: [] }),
    ])
    const { updates } = await rooms.open(area1, seed)
    expect(updates.map((update) => Buffer.compare(update, large) === 0)).toEqual([
      false,
      false,
      true,
    ])
    expect(updates[1]).toEqual(new Uint8Array())
  })

  test('of two that open a room at once, one seeds', async () => {
    const { rooms } = await opened()
    const [first, second] = await Promise.all([
      rooms.open(area1, Uint8Array.of(1)),
      rooms.open(area1, Uint8Array.of(2)),
    ])
    expect(first.updates).toHaveLength(1)
    expect(second).toEqual(first)
  })

  test('a room that exists is not seeded again', async () => {
    const { rooms } = await opened()
    await rooms.open(area1, seed)
    expect((await rooms.open(area1, Uint8Array.of(5))).updates).toEqual([seed])
  })

  test('updates come back in the order of the calls', async () => {
    const { rooms } = await opened()
    await rooms.open(area1, seed)
    const numbers = Array.from({ length: 200 }, (_, index) => index)
    await Promise.all(numbers.map((n) => rooms.append(area1, entry(n))))
    expect((await rooms.open(area1, seed)).updates.slice(1).map(([n]) => n)).toEqual(numbers)
  })

  test('opening sees what was appended before it, waited for or not', async () => {
    const { rooms } = await opened()
    await rooms.open(area1, seed)
    void rooms.append(area1, entry(1))
    expect((await rooms.open(area1, seed)).updates).toEqual([seed, Uint8Array.of(1)])
  })

  test('rooms are apart, also those of the same name in two evaluations', async () => {
    const { rooms } = await opened()
    for (const [index, address] of [area1, area2, elsewhere].entries()) {
      await rooms.open(address, Uint8Array.of(index))
      await rooms.append(address, { update: Uint8Array.of(10), by: anna, newClients: [index] })
    }
    expect(await rooms.open(area2, seed)).toEqual({
      first: 1,
      updates: [Uint8Array.of(1), Uint8Array.of(10)],
      clients: new Map([[1, anna]]),
    })
    expect((await rooms.open(elsewhere, seed)).updates[0]).toEqual(Uint8Array.of(2))
  })

  test('a client id stays with the person who brought it', async () => {
    const { rooms } = await opened()
    await rooms.open(area1, seed)
    const largest = 2 ** 32 - 1
    await rooms.append(area1, { ...entry(1), newClients: [largest, 3] })
    await rooms.append(area1, { ...entry(2), by: bert, newClients: [4] })
    await rooms.append(area1, { ...entry(3), newClients: [3] })
    const { clients } = await rooms.open(area1, seed)
    expect(clients).toEqual(
      new Map([
        [largest, anna],
        [3, anna],
        [4, bert],
      ]),
    )
  })

  test('an append that takes over a client id is refused whole; those beside it stand', async () => {
    const { rooms } = await opened()
    await rooms.open(area1, seed)
    await rooms.append(area1, { ...entry(1), newClients: [3] })
    const results = await Promise.allSettled([
      rooms.append(area1, { ...entry(2), newClients: [5] }),
      rooms.append(area1, { ...entry(3), by: bert, newClients: [4, 3] }),
      rooms.append(area1, entry(4)),
    ])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    const { updates, clients } = await rooms.open(area1, seed)
    expect(updates.slice(1)).toEqual([1, 2, 4].map((n) => Uint8Array.of(n)))
    expect([...clients.keys()].sort()).toEqual([3, 5])
  })

  test('nothing is appended to a room that was never opened', async () => {
    const { rooms } = await opened()
    await expect(rooms.append(area1, entry(1))).rejects.toThrow(/never been opened/)
    expect((await rooms.open(area1, seed)).updates).toEqual([seed])
  })
}

function evaluationContract(opened: () => Promise<Store>): void {
  test('an evaluation that nobody made is undefined, and has no events and no answers', async () => {
    const { evaluations } = await opened()
    expect(await evaluations.load(one)).toBeUndefined()
    expect(await evaluations.teamAfter(one, 0)).toEqual([])
    expect(await evaluations.answerTo(one, commandId(1))).toBeUndefined()
    expect(await evaluations.ids()).toEqual([])
  })

  test('a commit comes back as it was, erased bodies and letters of Sweden too', async () => {
    const { evaluations } = await opened()
    const team = [
      teamRow(1, { body: '{"name":"Åsa Öberg 🧭"}' }),
      teamRow(2, { body: null, salt: null }),
    ]
    const rows = [privateRow(), privateRow({ kind: 'submitted', revision: 2 })]
    expect(await evaluations.commit(one, { expectedSeq: 0, team, private: rows })).toBe('committed')
    expect(await evaluations.load(one)).toEqual({ team, private: rows })
  })

  test('what was handed in may be changed at once, and what is given back too', async () => {
    const { evaluations } = await opened()
    const change = commitOf(0, 1, { private: [privateRow()], answer: commandAnswer(1, '{"a":1}') })
    const before = structuredClone(change)
    const committing = evaluations.commit(one, change)
    for (const row of [...change.team, ...change.private]) row.body = 'changed'
    if (change.answer) change.answer.answer = 'changed'
    await committing
    const given = await evaluations.load(one)
    given?.team.pop()
    given?.private.pop()
    expect(await evaluations.load(one)).toEqual({ team: before.team, private: before.private })
    expect((await evaluations.answerTo(one, commandId(1)))?.answer).toBe('{"a":1}')
  })

  test('the ids come in the order they were made', async () => {
    const { evaluations } = await opened()
    await evaluations.commit(two, commitOf(0, 1))
    await evaluations.commit(one, commitOf(0, 1))
    await evaluations.commit(two, commitOf(1, 1))
    expect(await evaluations.ids()).toEqual([two, one])
  })

  test('teamAfter gives the rows with a higher number', async () => {
    const { evaluations } = await opened()
    await evaluations.commit(one, commitOf(0, 3))
    await evaluations.commit(one, commitOf(3, 2))
    const seqs = async (after: number) =>
      (await evaluations.teamAfter(one, after)).map(({ seq }) => seq)
    expect(await seqs(0)).toEqual([1, 2, 3, 4, 5])
    expect(await seqs(3)).toEqual([4, 5])
    expect(await seqs(5)).toEqual([])
    expect(await seqs(99)).toEqual([])
  })

  test.each([
    ['too low', 1],
    ['too high', 3],
    ['none', 0],
  ])('a commit whose expected number is %s writes nothing', async (_, expectedSeq) => {
    const { evaluations } = await opened()
    await evaluations.commit(one, commitOf(0, 2, { private: [privateRow()] }))
    const before = await evaluations.load(one)
    const late = commitOf(expectedSeq, 1, {
      private: [privateRow({ body: 'late' }), privateRow({ kind: 'submitted' })],
      answer: commandAnswer(1),
    })
    expect(await evaluations.commit(one, late)).toBe('conflict')
    expect(await evaluations.load(one)).toEqual(before)
    expect(await evaluations.answerTo(one, commandId(1))).toBeUndefined()
  })

  test('a conflict on an evaluation that does not exist makes none', async () => {
    const { evaluations } = await opened()
    expect(await evaluations.commit(one, commitOf(4, 1))).toBe('conflict')
    expect(await evaluations.ids()).toEqual([])
  })

  test('of two commits at once, one wins; the loser harms nobody', async () => {
    const { evaluations } = await opened()
    const outcomes = await Promise.all([
      evaluations.commit(one, commitOf(0, 1)),
      evaluations.commit(one, commitOf(0, 2)),
      evaluations.commit(two, commitOf(0, 1)),
    ])
    expect(outcomes.slice(0, 2).sort()).toEqual(['committed', 'conflict'])
    expect(outcomes[2]).toBe('committed')
  })

  test('a private commit does not move the team stream', async () => {
    const { evaluations } = await opened()
    await evaluations.commit(one, commitOf(0, 1))
    await evaluations.commit(one, commitOf(1, 0, { private: [privateRow()] }))
    expect(await evaluations.commit(one, commitOf(1, 1))).toBe('committed')
  })

  test('[T1] a saved entry replaces the saved one of its own stream only', async () => {
    const { evaluations } = await opened()
    const kept = [
      privateRow({ kind: 'submitted', revision: 2 }),
      privateRow({ kind: 'withdrawn', revision: 3 }),
      privateRow({ person: bert }),
      privateRow({ subQuestion: '1.2' }),
    ]
    await evaluations.commit(one, commitOf(0, 1, { private: [privateRow(), ...kept] }))
    await evaluations.commit(two, commitOf(0, 1, { private: [privateRow()] }))
    const newer = privateRow({ revision: 4, body: '{"value":13}' })
    const newest = privateRow({ revision: 5, body: '{"value":14}' })
    await evaluations.commit(one, commitOf(1, 0, { private: [newer, newest] }))
    expect((await evaluations.load(one))?.private).toEqual([...kept, newest])
    expect((await evaluations.load(two))?.private).toEqual([privateRow()])
  })

  test('entries of the other kinds never replace', async () => {
    const { evaluations } = await opened()
    const rows = (['saved', 'submitted', 'submitted', 'sealed', 'sealed'] as const).map(
      (kind, revision) => privateRow({ kind, revision }),
    )
    await evaluations.commit(one, commitOf(0, 1, { private: rows }))
    expect((await evaluations.load(one))?.private).toEqual(rows)
  })

  test('a command is answered once in its evaluation; the same id elsewhere is another', async () => {
    const { evaluations } = await opened()
    const { command, ...answer } = commandAnswer(1, '{"version":1}')
    await evaluations.commit(one, commitOf(0, 1, { answer: { command, ...answer } }))
    expect(await evaluations.answerTo(one, command)).toEqual(answer)
    expect(await evaluations.answerTo(two, command)).toBeUndefined()
    await evaluations.commit(two, commitOf(0, 1, { answer: commandAnswer(1, '{"version":2}') }))
    expect((await evaluations.answerTo(two, command))?.answer).toBe('{"version":2}')
    expect((await evaluations.answerTo(one, command))?.answer).toBe('{"version":1}')
  })

  test('a command met twice at once commits once, also when it touches no team row', async () => {
    const { evaluations } = await opened()
    await evaluations.commit(one, commitOf(0, 1))
    const save = (body: string) =>
      evaluations.commit(
        one,
        commitOf(1, 0, { private: [privateRow({ body })], answer: commandAnswer(1, body) }),
      )
    expect(await Promise.all([save('"first"'), save('"second"')])).toEqual([
      'committed',
      'conflict',
    ])
    expect((await evaluations.answerTo(one, commandId(1)))?.answer).toBe('"first"')
    expect((await evaluations.load(one))?.private.map(({ body }) => body)).toEqual(['"first"'])
  })

  test.each([
    ['a gap', [teamRow(2), teamRow(4)]],
    ['a number twice', [teamRow(2), teamRow(2)]],
    ['a number that is taken', [teamRow(1)]],
  ])('events with %s are refused whole, and harm nobody beside them', async (_, team) => {
    const { evaluations } = await opened()
    await evaluations.commit(one, commitOf(0, 1))
    const results = await Promise.allSettled([
      evaluations.commit(two, commitOf(0, 1)),
      evaluations.commit(one, { expectedSeq: 1, team, private: [privateRow()] }),
      evaluations.commit(two, commitOf(1, 1)),
    ])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await evaluations.load(one)).toEqual({ team: [teamRow(1)], private: [] })
    expect((await evaluations.load(two))?.team).toHaveLength(2)
  })

  test('an evaluation begins with an event', async () => {
    const { evaluations } = await opened()
    const nothing = commitOf(0, 0, { private: [privateRow()], answer: commandAnswer(1) })
    await expect(evaluations.commit(one, nothing)).rejects.toThrow(/does not exist/)
    expect(await evaluations.ids()).toEqual([])
  })
}

function removalContract(opened: () => Promise<Store>): void {
  /** One evaluation with something of every kind. */
  async function fill(store: Store, id: typeof one): Promise<void> {
    const rows = [privateRow(), privateRow({ kind: 'submitted', revision: 2 })]
    const answer = commandAnswer(1, '{"version":1}')
    await store.evaluations.commit(id, commitOf(0, 3, { private: rows, answer }))
    for (const room of ['area-1', 'area-2'] as const) {
      await store.rooms.open({ evaluation: id, room }, seed)
      await store.rooms.append({ evaluation: id, room }, { ...entry(1), newClients: [7] })
    }
  }

  test('a removed evaluation is as if it had never been; the one beside it is whole', async () => {
    const store = await opened()
    await fill(store, one)
    await fill(store, two)
    const beside = await store.evaluations.load(two)
    await store.remove(one)
    expect(await store.evaluations.ids()).toEqual([two])
    expect(await store.evaluations.load(one)).toBeUndefined()
    expect(await store.evaluations.teamAfter(one, 0)).toEqual([])
    expect(await store.evaluations.answerTo(one, commandId(1))).toBeUndefined()
    await expect(store.rooms.append(area1, entry(2))).rejects.toThrow(/never been opened/)
    expect(await store.rooms.open(area1, seed)).toEqual({
      first: 1,
      updates: [seed],
      clients: new Map(),
    })

    expect(await store.evaluations.load(two)).toEqual(beside)
    expect(await store.evaluations.answerTo(two, commandId(1))).toBeDefined()
    expect(await store.rooms.open(elsewhere, seed)).toEqual({
      first: 1,
      updates: [seed, Uint8Array.of(1)],
      clients: new Map([[7, anna]]),
    })
  })

  test('what comes after a removal begins anew, with the same numbers', async () => {
    const store = await opened()
    await fill(store, one)
    await store.remove(one)
    expect(await store.evaluations.commit(one, commitOf(3, 1))).toBe('conflict')
    await fill(store, one)
    expect((await store.evaluations.load(one))?.team.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect((await store.rooms.open(area1, seed)).updates).toHaveLength(2)
  })

  test('removing what is not there does nothing; a closed store refuses', async () => {
    const store = await opened()
    await store.remove(one)
    expect(await store.evaluations.ids()).toEqual([])
    await store.close()
    await expect(store.remove(one)).rejects.toThrow(/closed/)
  })
}

function entry(n: number) {
  return { update: Uint8Array.of(n), by: anna, newClients: [] }
}
