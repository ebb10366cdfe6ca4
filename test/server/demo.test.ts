import { randomBytes } from 'node:crypto'
import { plainBlocks, textNames, textOf } from '@samsyn/document'
import { templateById } from '@samsyn/scoring'
import { demoPeople, Evaluations, seedDemo } from '@samsyn/server'
import { openIdentity } from '@samsyn/server/identity'
import { Rooms } from '@samsyn/server/rooms'
import type { Store } from '@samsyn/server/store'
import { expect, onTestFinished, test } from 'vitest'
import { evaluationIdOf } from '../support/appScene.ts'
import { DEMO_EVALUATION, signedIn } from '../support/callers.ts'
import { memoryStore } from '../support/memoryStore.ts'
import { startServer } from '../support/startServer.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const SLOW = { timeout: 120_000 }
const id = evaluationIdOf(DEMO_EVALUATION)

async function scene(store: Store, folder: string) {
  const identity = await openIdentity({
    folder,
    baseUrls: ['http://localhost:1'],
    demo: true,
    secret: 'x'.repeat(40),
  })
  onTestFinished(() => identity.close())
  const evaluations = new Evaluations({
    store: store.evaluations,
    now: Date.now,
    salt: () => randomBytes(16).toString('hex'),
    randomId: () => evaluationIdOf(randomBytes(10).toString('hex')),
  })
  const rooms = new Rooms({ store: store.rooms, rights: evaluations, now: Date.now })
  onTestFinished(() => rooms.close())
  return { identity, evaluations, rooms }
}

test('the demo is one evaluation in the middle of its work', async () => {
  const store = memoryStore()
  const world = await scene(store, temporaryFolder())
  await seedDemo(world)
  const people = await world.identity.people()
  expect(people.map(({ name }) => name).toSorted()).toEqual(
    demoPeople.map(({ name }) => name).toSorted(),
  )
  const first = people.find(({ email }) => email.startsWith('evaluator-1@'))
  if (!first) throw new Error('no evaluator-1')
  const view = await world.evaluations.view(id, { person: first.id, administrator: false })
  if (view?.kind !== 'team') throw new Error('no team view')
  const [one, two, three, ...rest] = view.areas
  expect(one?.figure).toEqual({ state: 'complete', points: 69, percent: 69, maximum: 100 })
  expect(two?.figure).toEqual({ state: 'complete', points: 68, percent: 68, maximum: 100 })
  expect(
    three?.subQuestions.map(({ state, spread, proposal, judges }) => [
      state,
      spread?.word,
      proposal?.no,
      judges.filter(({ status }) => status === 'submitted').length,
    ]),
  ).toEqual([
    ['revealed', 'close', undefined, 2],
    ['revealed', 'divergent', 1, 2],
    ['judging', undefined, undefined, 1],
    ['judging', undefined, undefined, 0],
    ['judging', undefined, undefined, 0],
  ])
  const waits = three?.subQuestions[2]
  expect(waits?.next).toEqual({ act: 'submit', who: [first.id] })
  for (const area of rest)
    for (const row of area.subQuestions) expect(row).toMatchObject({ state: 'judging', version: 0 })
  expect(await world.evaluations.verify(id)).toMatchObject({ whole: true })
})

test('areas 1 to 3 are written, each text by its hand; the others are blank', async () => {
  const world = await scene(memoryStore(), temporaryFolder())
  await seedDemo(world)
  const template = templateById('kommunkompassen-2023')
  for (const area of template?.areas ?? []) {
    const names = textNames(area.sections.map(({ key }) => key))
    const room = `area-${area.no}` as 'area-1'
    const texts = await world.rooms.read({ evaluation: id, room }, (doc) =>
      names.map((name) => plainBlocks(textOf(doc, name))),
    )
    for (const [nth, blocks] of (texts ?? []).entries()) {
      const name = `${room} ${names[nth]}`
      const lines = blocks.flatMap((block) =>
        block.type === 'paragraph' ? [block.text] : block.items,
      )
      if (area.no > 3) expect(lines, name).toEqual([''])
      else for (const line of lines) expect(line.length, name).toBeGreaterThan(10)
    }
    expect(texts, room).toHaveLength(names.length)
  }
})

test('a second start changes nothing, and what people did since stays', async () => {
  const store = memoryStore()
  const folder = temporaryFolder()
  const first = await scene(store, folder)
  await seedDemo(first)
  const trail = await store.evaluations.teamAfter(id, 0)
  const room = { evaluation: id, room: 'area-1' } as const
  const updates = (await store.rooms.open(room, new Uint8Array())).updates.length
  await seedDemo(await scene(store, folder))
  expect(await store.evaluations.teamAfter(id, 0)).toEqual(trail)
  expect((await store.rooms.open(room, new Uint8Array())).updates).toHaveLength(updates)
})

test('a start that was cut off anywhere is finished by the next', SLOW, async () => {
  for (const cut of [1, 9, 40]) {
    const store = memoryStore()
    const folder = temporaryFolder()
    await expect(seedDemo(await scene(cutOff(store, cut), folder))).rejects.toThrow('power')
    const world = await scene(store, folder)
    await seedDemo(world)
    expect(await world.evaluations.verify(id)).toMatchObject({ whole: true, rows: WHOLE })
  }
})

/** How many events the whole demo has. */
const WHOLE = 1 + 9 * 6 + 3 + 4 + 1

/** The same store, whose commits stop working after so many. */
function cutOff(store: Store, after: number): Store {
  let commits = 0
  return {
    ...store,
    evaluations: {
      ...store.evaluations,
      commit(...asked) {
        commits += 1
        if (commits > after) return Promise.reject(new Error('the power is gone'))
        return store.evaluations.commit(...asked)
      },
    },
  }
}

test('over HTTP: everybody comes in by the door, and sees their own part of it', SLOW, async () => {
  const server = await startServer()
  onTestFinished(() => server.end())
  const seen: Record<string, number> = {}
  for (const { person } of demoPeople) {
    const caller = await signedIn(server.origin, person)
    const { body } = await caller.get('/api/evaluations')
    const { evaluations } = body as { evaluations: { waitingForMe: number }[] }
    seen[person] = evaluations[0]?.waitingForMe ?? -1
  }
  expect(seen).toEqual({
    'evaluator-1': 27,
    'evaluator-2': 25,
    'evaluator-3': -1,
    lead: 0,
    observer: 0,
    municipality: -1,
    administrator: 0,
  })
})
