import { textOf } from '@samsyn/document'
import { Narratives, thinned, type Version } from '@samsyn/server/narrative'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { HandClock } from '../support/handClock.ts'
import { memoryStore } from '../support/memoryStore.ts'
import { area, evaluation, personId, RoomScene, type } from '../support/roomScene.ts'
import { commitOf } from '../support/storedRows.ts'

const roots = ['general', 'section/3.1', 'section/3.2+3.3', 'strengths', 'improvements']
const MINUTE = 60_000
const anna = personId('anna')
const lena = personId('lena')
const named = (name: string) => ({ by: lena, name, why: { kind: 'named' } as const })

async function keeping() {
  const scene = new RoomScene()
  const clock = new HandClock()
  const store = memoryStore()
  await store.evaluations.commit(evaluation, commitOf(0, 1))
  const failures: unknown[] = []
  const narratives = new Narratives({
    look: (address, look) => scene.rooms.look(address, look),
    rootsOf: async ({ room }) => (room === area.room ? roots : undefined),
    now: clock.now,
    later: clock.later,
    failed: (error) => failures.push(error),
    store: store.versions,
    anchors: store.anchors,
    passages: async () => [],
    approving: {
      ids: async () => [evaluation],
      approvedTexts: async () => [
        { section: { room: 'area-3', root: 'general' }, digest: '', by: lena, seq: 4 },
        { section: { room: 'area-3', root: 'strengths' }, digest: '', by: anna, seq: 3 },
      ],
      noteTextMoved: async () => {},
    },
  })
  scene.committed = (...heard) => narratives.heard(...heard)
  onTestFinished(async () => {
    await narratives.close()
    expect(failures).toEqual([])
  })
  const writer = await scene.joined('anna')
  const types = async (words: string, doc = writer.doc) => {
    type(doc, words)
    await scene.flush()
  }
  const { versions } = narratives
  const all = () => versions.all(evaluation)
  const wordsOf = async (version: Version | undefined) => {
    const digest = version?.texts['area-3']?.general ?? ''
    return JSON.stringify((await versions.texts(evaluation, [digest])).get(digest))
  }
  return { scene, clock, store, narratives, versions, types, all, wordsOf }
}

describe('by themselves versions are kept', () => {
  test('some minutes after the last letter, with who wrote, and not where nothing was written', async () => {
    const { scene, clock, types, all, wordsOf } = await keeping()
    const bert = await scene.joined('bert')
    await types('Hej')
    await clock.pass(2 * MINUTE)
    await types(' igen', bert.doc)
    await clock.pass(2 * MINUTE)
    expect(await all()).toEqual([])
    await clock.pass(2 * MINUTE)
    const [first, ...more] = await all()
    expect(more).toEqual([])
    expect(first).toMatchObject({
      number: 1,
      by: null,
      name: null,
      why: { kind: 'automatic' },
      writers: ['anna', 'bert'],
    })
    expect(await wordsOf(first)).toContain('Hej igen')
    await clock.pass(600 * MINUTE)
    expect(await all()).toHaveLength(1)
  })

  test('every half hour of one who writes on and on', async () => {
    const { clock, types, all } = await keeping()
    for (let minute = 0; minute < 65; minute++) {
      await types('a')
      await clock.pass(MINUTE)
    }
    expect(await all()).toHaveLength(2)
  })

  test('not again where the words have come back to what they were', async () => {
    const { scene, clock, types, all } = await keeping()
    await types('Hej')
    await clock.pass(5 * MINUTE)
    const anna = scene.clients[0]
    await types('!')
    const paragraph = anna && textOf(anna.doc, 'general').get(0)
    const letters = paragraph && 'get' in paragraph ? paragraph.get(0) : undefined
    if (letters && 'delete' in letters) letters.delete(3, 1)
    await scene.flush()
    await clock.pass(5 * MINUTE)
    expect(await all()).toHaveLength(1)
  })

  test('when the server ends, of what was not kept yet', async () => {
    const { narratives, types, all, wordsOf } = await keeping()
    await types('Hej')
    await narratives.close()
    expect(await wordsOf((await all())[0])).toContain('Hej')
  })
})

test('a version that somebody names is kept in any case, and knows who asked', async () => {
  const { versions, types, all } = await keeping()
  await types('Hej')
  await versions.keep(evaluation, named('Före remiss'))
  await versions.keep(evaluation, named('Samma igen'))
  expect((await all()).map(({ number, name, by, writers }) => [number, name, by, writers])).toEqual(
    [
      [1, 'Före remiss', lena, ['anna']],
      [2, 'Samma igen', lena, []],
    ],
  )
})

test('two that are asked for at once are two', async () => {
  const { versions, types, all } = await keeping()
  await types('Hej')
  await Promise.all([
    versions.keep(evaluation, named('ett')),
    versions.keep(evaluation, named('två')),
  ])
  expect((await all()).map(({ name }) => name)).toEqual(['ett', 'två'])
})

test('an approval keeps what was approved, under the name of who approved last', async () => {
  const { narratives, types, all } = await keeping()
  await types('Hej')
  await narratives.approved(evaluation)
  expect(await all()).toMatchObject([
    { by: lena, why: { kind: 'approval', approved: { room: 'area-3', root: 'general' } } },
  ])
})

test('a text that stays is kept once; one that no version has any more goes', async () => {
  const { clock, store, versions, types, all } = await keeping()
  await versions.keep(evaluation, named('tom'))
  const texts: string[] = []
  for (const word of ['ett ', 'två ', 'tre ']) {
    await types(word)
    await clock.pass(5 * MINUTE)
    texts.push((await all()).at(-1)?.texts['area-3']?.general ?? '')
  }
  const digests = new Set(
    (await all()).flatMap(({ texts }) => Object.values(texts['area-3'] ?? {})),
  )
  // Empty text, empty list, and three generations of the general text.
  expect(digests.size).toBe(5)
  await clock.pass(60 * 24 * 10 * MINUTE)
  await versions.keep(evaluation, named('mycket senare'))
  expect((await all()).map(({ number }) => number)).toEqual([1, 4, 5])
  const left = await store.versions.texts(evaluation, texts)
  expect(left.map(({ digest }) => digest)).toEqual([texts[2]])
})

describe('of what was kept', () => {
  const HOUR = 60 * MINUTE
  const version = (number: number, at: number, kind: 'automatic' | 'named'): Version => ({
    number,
    at,
    by: null,
    name: null,
    why: { kind },
    writers: [],
    texts: {},
  })
  const history = fc
    .array(fc.tuple(fc.nat(6 * HOUR), fc.boolean()), { maxLength: 120 })
    .map((steps) => {
      let at = 0
      return steps.map(([step, isNamed], place) => {
        at += step
        return version(place + 1, at, isNamed ? 'named' : 'automatic')
      })
    })

  test('a named one never goes, nor the first, nor the last, nor one of the last day', () => {
    fc.assert(
      fc.property(history, fc.nat(1000 * HOUR), (versions, later) => {
        const now = (versions.at(-1)?.at ?? 0) + later
        const gone = thinned(versions, now)
        for (const one of gone) {
          expect(one.why.kind).toBe('automatic')
          expect(now - one.at).toBeGreaterThanOrEqual(24 * HOUR)
          expect([versions[0], versions.at(-1)]).not.toContain(one)
        }
      }),
    )
  })

  test('the last of each hour of a week and of each day before stays', () => {
    fc.assert(
      fc.property(history, fc.nat(1000 * HOUR), (versions, later) => {
        const now = (versions.at(-1)?.at ?? 0) + later
        const left = new Set(versions)
        for (const one of thinned(versions, now)) left.delete(one)
        for (const { at } of versions) {
          const span = now - at < 7 * 24 * HOUR ? HOUR : 24 * HOUR
          const beside = versions.filter(
            (one) => Math.floor(one.at / span) === Math.floor(at / span),
          )
          expect(left).toContain(beside.at(-1))
        }
      }),
    )
  })

  test('what is thinned is thin', () => {
    fc.assert(
      fc.property(history, fc.nat(1000 * HOUR), (versions, later) => {
        const now = (versions.at(-1)?.at ?? 0) + later
        const gone = new Set(thinned(versions, now))
        const left = versions.filter((one) => !gone.has(one))
        expect(thinned(left, now)).toEqual([])
      }),
    )
  })
})
