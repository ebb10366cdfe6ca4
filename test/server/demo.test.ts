import { plainBlocks, textNames, textOf } from '@samsyn/document'
import { type Part, templateById } from '@samsyn/scoring'
import { demoPeople, seedDemo } from '@samsyn/server'
import { expect, onTestFinished, test } from 'vitest'
import { evaluationIdOf } from '../support/appScene.ts'
import { DEMO_EVALUATION, signedIn } from '../support/callers.ts'
import { cutOff, demoScene } from '../support/demoScene.ts'
import { memoryStore } from '../support/memoryStore.ts'
import { startServer } from '../support/startServer.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const id = evaluationIdOf(DEMO_EVALUATION)

test('the demo is one evaluation in the middle of its work', async () => {
  const store = memoryStore()
  const world = await demoScene(store, temporaryFolder())
  await seedDemo(world, id)
  const people = await world.identity.people()
  expect(people.map(({ name }) => name).toSorted()).toEqual(
    demoPeople.map(({ name }) => name).toSorted(),
  )
  const first = people.find(({ email }) => email.startsWith('evaluator-1@'))
  if (!first) throw new Error('no evaluator-1')
  const view = await world.evaluations.view(id, { person: first.id, administrator: false })
  if (view?.kind !== 'team') throw new Error('no team view')
  const three = view.areas[2]
  const figures = view.areas.map(({ figure }) =>
    figure.state === 'complete' ? figure.points : '–',
  )
  expect(figures).toEqual([69, 68, '–', 63, 67, 55, 71, '–'])
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
  for (const row of view.areas[7]?.subQuestions ?? [])
    expect(row).toMatchObject({ state: 'judging', version: 0 })
  expect(await world.evaluations.verify(id)).toMatchObject({ whole: true })
})

test('every area is written, a page each, and each text by its hand', async () => {
  const world = await demoScene(memoryStore(), temporaryFolder())
  await seedDemo(world, id)
  const template = templateById('kommunkompassen-2023')
  for (const area of template?.areas ?? []) {
    const names = textNames(area.sections.map(({ key }) => key))
    const room = `area-${area.no}` as 'area-1'
    const texts = await world.rooms.read({ evaluation: id, room }, (doc) =>
      names.map((name) => plainBlocks(textOf(doc, name))),
    )
    let words = 0
    for (const [nth, blocks] of (texts ?? []).entries()) {
      const name = `${room} ${names[nth]}`
      const lines = blocks.flatMap((block) =>
        block.type === 'paragraph' ? [block.text] : block.items,
      )
      for (const line of lines) expect(line.length, name).toBeGreaterThan(8)
      words += lines.join(' ').split(/\s+/).length
    }
    expect(words, room).toBeGreaterThan(600)
    expect(texts, room).toHaveLength(names.length)
  }
})

test('a second start changes nothing, and what people did since stays', async () => {
  const store = memoryStore()
  const folder = temporaryFolder()
  const first = await demoScene(store, folder)
  await seedDemo(first, id)
  const trail = await store.evaluations.teamAfter(id, 0)
  const room = { evaluation: id, room: 'area-1' } as const
  const updates = (await store.rooms.open(room, new Uint8Array())).updates.length
  await seedDemo(await demoScene(store, folder), id)
  expect(await store.evaluations.teamAfter(id, 0)).toEqual(trail)
  expect((await store.rooms.open(room, new Uint8Array())).updates).toHaveLength(updates)
})

test('a start that was cut off anywhere is finished by the next', async () => {
  for (const cut of [1, 40, 110, 169, 170, 171]) {
    const store = memoryStore()
    const folder = temporaryFolder()
    await expect(seedDemo(await demoScene(cutOff(store, cut), folder), id)).rejects.toThrow('power')
    const world = await demoScene(store, folder)
    await seedDemo(world, id)
    expect(await world.evaluations.verify(id)).toMatchObject({ whole: true, rows: WHOLE })
  }
})

/**
 * How many events the whole demo has: the judging, the register with its links, what came of two
 * earlier improvements, the margin, and a draft with what was said of it.
 */
const WHOLE = 1 + 27 * 6 + 3 + 4 + 1 + 39 + 2 + 14 + 4

test('over HTTP: everybody comes in by the door, and sees their own part of it', async () => {
  const server = await startServer()
  onTestFinished(() => server.end())
  const seen: Record<string, number> = {}
  for (const { person } of demoPeople) {
    const caller = await signedIn(server.origin, person)
    const { body } = await caller.get('/api/evaluations')
    const { evaluations } = body as { evaluations: { waitingForMe: number }[] }
    seen[person] = evaluations[0]?.waitingForMe ?? -1
  }
  const lead = await signedIn(server.origin, 'lead')
  const { body } = await lead.get(`/api/evaluations/${id}/parts`)
  const { parts } = body as { parts: Part[] }
  const released = parts.find((part) => part.part === 'releases')
  expect(released?.releases.map(({ no, scores }) => [no, scores])).toEqual([[1, false]])
  expect(released?.remarks.map(({ answer }) => answer?.accepted)).toEqual([undefined, true])
  const karin = await signedIn(server.origin, 'municipality')
  const { text } = await karin.get(`/outside/${id}/draft/1`)
  for (const { on } of released?.remarks ?? []) expect(text).toContain(on?.quote)

  // Its people are everybody's: nobody takes one away from the next who comes.
  const host = await signedIn(server.origin, 'administrator')
  const { people } = (await host.get('/api/people')).body as { people: { id: string }[] }
  for (const person of people) {
    const refused = await host.post(`/api/people/${person.id}/erase`, { reason: 'x' })
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('demoKeepsPeople')
  }
  expect(people.length).toBeGreaterThan(5)

  expect(seen).toEqual({
    'evaluator-1': 9,
    'evaluator-2': 7,
    'evaluator-3': -1,
    lead: 0,
    observer: 0,
    municipality: -1,
    administrator: 0,
  })
})
