import type { EvaluationId } from '@samsyn/document'
import { dueAt, GRACE } from '@samsyn/server/retention'
import type { Store } from '@samsyn/server/store'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppScene, personIdOf } from '../support/appScene.ts'
import { finalised, finalisingBegan, happens } from '../support/finalised.ts'
import { memoryStore } from '../support/memoryStore.ts'
import { said } from '../support/toldEvaluation.ts'

/** Evaluations go when their time is over; their archives stay. */

const lead = personIdOf('lead')
const by = personIdOf('administrator')
const DAY = 24 * 60 * 60 * 1000

describe('when an evaluation goes', () => {
  test.each([
    ['2024-01-31T10:00:00Z', 1, '2024-02-29T10:00:00.000Z'],
    ['2023-01-31T10:00:00Z', 1, '2023-02-28T10:00:00.000Z'],
    ['2023-12-15T00:00:00Z', 24, '2025-12-15T00:00:00.000Z'],
    ['2024-02-29T23:59:59Z', 12, '2025-02-28T23:59:59.000Z'],
  ])('finalised %s, kept %i months, it goes %s', (at, months, goes) => {
    const due = dueAt({ months, by, since: 0 }, Date.parse(at))
    expect(due && new Date(due).toISOString()).toBe(goes)
  })

  const date = fc.integer({ min: 0, max: 4e12 })
  const months = fc.integer({ min: 1, max: 600 })

  test('never before its time, and never within a week of the decision', () => {
    fc.assert(
      fc.property(date, date, months, (at, since, kept) => {
        const due = dueAt({ months: kept, by, since }, at) ?? 0
        expect(due).toBeGreaterThanOrEqual(since + GRACE)
        expect(due).toBeGreaterThanOrEqual(at + kept * 28 * DAY)
        if (due > since + GRACE) expect(due).toBeLessThanOrEqual(at + kept * 31 * DAY)
      }),
    )
  })

  test('a longer time is never over earlier', () => {
    fc.assert(
      fc.property(date, months, (at, kept) => {
        const of = (many: number) => dueAt({ months: many, by, since: 0 }, at) ?? 0
        expect(of(kept + 1)).toBeGreaterThanOrEqual(of(kept))
      }),
    )
  })

  test('without a period, never', () => {
    expect(dueAt({ months: null, by, since: 0 }, 0)).toBeUndefined()
  })
})

/** Three evaluations: final with its archive, final without one, and open. */
async function filled(): Promise<{
  store: Store
  ids: [EvaluationId, EvaluationId, EvaluationId]
}> {
  const store = memoryStore()
  const scene = new AppScene({ store })
  const ids: [EvaluationId, EvaluationId, EvaluationId] = [
    await scene.evaluation(),
    await scene.evaluation(),
    await scene.evaluation(),
  ]
  const end = finalised(1)
  for (const id of ids.slice(0, 2)) {
    await happens(store, id, lead, finalisingBegan)
    await happens(store, id, lead, end)
  }
  const named = { municipality: 'Ekbacka', year: 2026, at: scene.now, digest: end.digest, size: 2 }
  await store.archives.put({ evaluation: ids[0], revision: 1, ...named }, Uint8Array.of(1, 2))
  return { store, ids }
}

async function sceneAt(store: Store, now: number): Promise<AppScene> {
  const scene = new AppScene({ store })
  scene.now = now
  return scene
}

test('what is due goes, its archive and a line about it stay; without an archive nothing goes', async () => {
  const { store, ids } = await filled()
  const first = new AppScene({ store })
  const last = (await store.evaluations.teamAfter(ids[0], 0)).at(-1)
  await first.keeping.retention.decide(12, by)
  await first.keeping.everyDay()
  expect(await store.evaluations.ids()).toEqual(ids)

  const year = await sceneAt(store, first.now + 366 * DAY)
  await year.keeping.everyDay()
  expect(await store.evaluations.ids()).toEqual(ids.slice(1))
  expect(year.logged.join()).toContain('noArchive')
  expect(await store.archives.get(ids[0], 1)).toEqual(Uint8Array.of(1, 2))
  expect(await store.deletions.all()).toEqual([
    {
      evaluation: ids[0],
      municipality: 'Ekbacka',
      year: 2026,
      at: year.now,
      by,
      events: last?.seq,
      head: last?.chain,
    },
  ])
  // Nobody finds it any more, and another sweep tells nothing new.
  expect(await year.evaluations.exists(ids[0])).toBe(false)
  await (await sceneAt(store, year.now + DAY)).keeping.everyDay()
  expect(await store.deletions.all()).toHaveLength(1)
})

test('a shorter period takes nothing within a week, and can be taken back', async () => {
  const { store, ids } = await filled()
  const late = await sceneAt(store, 1_790_000_000_000 + 400 * DAY)
  await late.keeping.retention.decide(1, by)
  await late.keeping.everyDay()
  late.now += GRACE - 1
  await late.keeping.everyDay()
  await late.keeping.retention.decide(null, by)
  late.now += 1000 * DAY
  await late.keeping.everyDay()
  expect(await store.evaluations.ids()).toEqual(ids)
})

test('a report that is written anew stays', async () => {
  const { store, ids } = await filled()
  const { digest } = finalised(1)
  const again = { type: 'reopened', revision: 2, of: digest, reason: 'fel tal' } as const
  await happens(store, ids[0], lead, again)
  const scene = await sceneAt(store, 1_790_000_000_000)
  await scene.keeping.retention.decide(1, by)
  scene.now += 400 * DAY
  await scene.keeping.everyDay()
  expect(await store.evaluations.ids()).toEqual(ids)
})

test('one that is reopened in the moment in which it would go stays', async () => {
  const { store, ids } = await filled()
  const first = new AppScene({ store })
  await first.keeping.retention.decide(12, by)
  const year: AppScene = await sceneAt(
    {
      ...store,
      archives: {
        ...store.archives,
        async get(...asked) {
          const again = { type: 'reopenEvaluation', reason: 'En siffra var fel' } as const
          await said(year.evaluations, ids[0], lead, again)
          return store.archives.get(...asked)
        },
      },
    },
    first.now + 366 * DAY,
  )
  await year.keeping.everyDay()
  expect(await store.evaluations.ids()).toEqual(ids)
  expect(await store.deletions.all()).toEqual([])
})

test('administrators decide and read; nobody else does either', async () => {
  const { store, ids } = await filled()
  const scene = new AppScene({ store })
  for (const part of ['lead', 'evaluator-1', 'municipality'] as const) {
    const caller = await scene.caller(part)
    expect((await caller.get('/api/retention')).status).toBe(403)
    expect((await caller.put('/api/retention', { months: 1 })).status).toBe(403)
  }
  const dora = await scene.caller('administrator')
  expect((await dora.get('/api/retention')).body).toMatchObject({ period: null })
  for (const months of [0, 1.5, 601, '12', undefined])
    expect((await dora.put('/api/retention', { months })).status).toBe(400)
  expect((await dora.put('/api/retention', { months: 24 })).status).toBe(200)
  const { body } = await dora.get('/api/retention')
  expect(body).toMatchObject({ period: { months: 24, since: scene.now }, deletions: [] })
  const { evaluations } = body as { evaluations: { id: string; goes: number }[] }
  expect(evaluations.map(({ id }) => id).toSorted()).toEqual(ids.slice(0, 2).toSorted())
  expect(evaluations[0]?.goes).toBeGreaterThan(scene.now + 720 * DAY)
})
