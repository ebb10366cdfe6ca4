import type { Store } from '@samsyn/server/store'
import { expect, test } from 'vitest'
import {
  commandAnswer,
  commandId,
  commitOf,
  evaluationId,
  personId,
  privateRow,
  teamRow,
} from '../support/storedRows.ts'

const one = evaluationId('evaluation-1')
const two = evaluationId('evaluation-2')
const anna = personId('anna')
const bert = personId('bert')

/** [T3] What every store promises of taking content away. */
export function erasureContract(opened: () => Promise<Store>): void {
  async function filled(): Promise<Store> {
    const store = await opened()
    const rows = [
      privateRow(),
      privateRow({ kind: 'submitted', revision: 2 }),
      privateRow({ person: bert }),
    ]
    for (const id of [one, two]) {
      const answer = commandAnswer(1, '{"version":1}')
      await store.evaluations.commit(id, commitOf(0, 3, { private: rows, answer }))
    }
    return store
  }
  const erasure = {
    expectedSeq: 3,
    rows: [{ seq: 2, body: '{"n":0}', salt: 'e1' }],
    person: anna,
    private: [privateRow({ kind: 'submitted', revision: 2, body: '{}' })],
    team: [teamRow(4)],
  }

  test('an erasure puts content in the place of content, and touches no digest and no chain', async () => {
    const { evaluations } = await filled()
    const beside = await evaluations.load(two)
    expect(await evaluations.erase(one, erasure)).toBe('erased')
    expect(await evaluations.load(one)).toEqual({
      team: [teamRow(1), teamRow(2, { body: '{"n":0}', salt: 'e1' }), teamRow(3), teamRow(4)],
      private: [privateRow({ person: bert }), ...erasure.private],
    })
    expect(await evaluations.load(two)).toEqual(beside)
    expect(await evaluations.commit(one, commitOf(4, 1))).toBe('committed')
  })

  test('no body of a command can be tried against its digest after an erasure', async () => {
    const { evaluations } = await filled()
    await evaluations.erase(one, erasure)
    const answer = await evaluations.answerTo(one, commandId(1))
    expect(answer).toMatchObject({ person: anna, bodyDigest: '', answer: '{"version":1}' })
    expect((await evaluations.answerTo(two, commandId(1)))?.bodyDigest).not.toBe('')
  })

  test.each([
    ['a row that is not there', { rows: [...erasure.rows, { seq: 9, body: '{}', salt: 'e1' }] }],
    ['an event out of order', { team: [teamRow(5)] }],
  ])('all or nothing: with %s nothing is erased', async (_, change) => {
    const { evaluations } = await filled()
    const before = await evaluations.load(one)
    await expect(evaluations.erase(one, { ...erasure, ...change })).rejects.toThrow()
    expect(await evaluations.load(one)).toEqual(before)
    expect((await evaluations.answerTo(one, commandId(1)))?.bodyDigest).not.toBe('')
  })

  test('a stream that has moved on is a conflict, and so is one that is not there', async () => {
    const { evaluations } = await filled()
    const before = await evaluations.load(one)
    expect(await evaluations.erase(one, { ...erasure, expectedSeq: 2 })).toBe('conflict')
    const none = evaluationId('evaluation-9')
    expect(await evaluations.erase(none, { ...erasure, expectedSeq: 0 })).toBe('conflict')
    expect(await evaluations.load(one)).toEqual(before)
    expect(await evaluations.ids()).toEqual([one, two])
  })

  test('what was handed in may be changed at once', async () => {
    const { evaluations } = await filled()
    const own = structuredClone(erasure)
    const erasing = evaluations.erase(one, own)
    for (const row of [...own.rows, ...own.private]) row.body = 'changed'
    await erasing
    expect(JSON.stringify(await evaluations.load(one))).not.toContain('changed')
  })

  test('a purge changes nothing that one can ask for, and what is asked beside it happens', async () => {
    const store = await filled()
    const before = await store.evaluations.load(one)
    const [, committed] = await Promise.all([
      store.purge(),
      store.evaluations.commit(two, commitOf(3, 1)),
    ])
    expect(committed).toBe('committed')
    expect(await store.evaluations.load(one)).toEqual(before)
    await store.close()
    await expect(store.purge()).rejects.toThrow(/closed/)
  })
}
