import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { EvaluationId } from '@samsyn/document'
import { Demo } from '@samsyn/server'
import { expect, onTestFinished, test } from 'vitest'
import { AppScene, evaluationIdOf } from '../support/appScene.ts'
import { Caller, DEMO_EVALUATION, signedIn } from '../support/callers.ts'
import { cutOff, demoScene } from '../support/demoScene.ts'
import { Far } from '../support/far.ts'
import { memoryStore } from '../support/memoryStore.ts'
import { startServer, type TestServer } from '../support/startServer.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const first = evaluationIdOf(DEMO_EVALUATION)
const second = evaluationIdOf(`${DEMO_EVALUATION}-r2`)
const third = evaluationIdOf(`${DEMO_EVALUATION}-r3`)

type Scene = Awaited<ReturnType<typeof demoScene>>

/** Everything of an evaluation's stream but what differs from one to the next: times and salts. */
async function story({ store }: Scene, id: EvaluationId) {
  const rows = await store.evaluations.teamAfter(id, 0)
  // When, and the numbers of letters: Yjs draws these by lot.
  const others = /at$|until$|^start$|^end$/i
  const body = (text: string | null) =>
    JSON.stringify(JSON.parse(text ?? ''), (key, value) => (others.test(key) ? 0 : value))
  return rows.map(({ seq, type, actor, body: text }) => [seq, type, actor, body(text)])
}

test('a reset gives the first state under a new id, and nothing is left of the old', async () => {
  const folder = temporaryFolder()
  const scene = await demoScene(memoryStore(), folder)
  const demo = await Demo.start(scene)
  const before = await story(scene, first)
  const { person } = demo.colleague
  const outcome = await scene.evaluations.command(first, person, {
    id: scene.newCommandId(),
    command: { type: 'withdraw', subQuestion: '3.3' as never },
  })
  expect(outcome).toHaveProperty('done')

  expect(await demo.reset()).toBe(second)
  expect(demo.evaluation).toBe(second)
  expect(await story(scene, second)).toEqual(before)
  expect(await scene.store.evaluations.ids()).toEqual([second])
  expect(await scene.evaluations.exists(first)).toBe(false)
  const room = { evaluation: first, room: 'area-1' } as const
  const append = scene.store.rooms.append(room, {
    update: Uint8Array.of(1),
    by: person,
    newClients: [],
  })
  await expect(append).rejects.toThrow(/never been opened/)

  expect(await Promise.all([demo.reset(), demo.reset()])).toEqual([third, third])
  // After the next start it is the same one.
  await demo.close()
  const again = await Demo.start(await demoScene(scene.store, folder))
  expect(again.evaluation).toBe(third)
  await again.close()
})

test('the colleague plays in the new evaluation, and rests there if it rested', async () => {
  const scene = await demoScene(memoryStore(), temporaryFolder())
  const demo = await Demo.start(scene)
  onTestFinished(() => demo.close())
  const told: EvaluationId[] = []
  demo.watch((id) => void told.push(id))
  const { person } = demo.colleague
  expect(demo.playedIn(first)).toEqual([person])
  demo.letRest(true)
  expect([demo.playedIn(first), told]).toEqual([[], [first]])
  await demo.reset()
  expect(demo.playedIn(second)).toEqual([])
  demo.letRest(false)
  expect([demo.playedIn(first), demo.playedIn(second)]).toEqual([[], [person]])
  demo.hereChanged(first, new Set([person]))
  expect(demo.colleague.plays).toBe(true)
  demo.hereChanged(second, new Set([person]))
  expect(demo.playedIn(second)).toEqual([])
})

test('whoever is alone in the demo comes to agreement on every row that is left', async () => {
  const scene = await demoScene(memoryStore(), temporaryFolder())
  const demo = await Demo.start(scene)
  onTestFinished(() => demo.close())
  const { clock, evaluations } = scene
  const everybody = await scene.identity.people()
  const annika = everybody.find(({ email }) => email.startsWith('evaluator-1@'))?.id
  if (!annika) throw new Error('no evaluator-1')
  const rows = async () => {
    const view = await evaluations.view(first, { person: annika, administrator: false })
    return view?.kind === 'team' ? view.areas.flatMap(({ subQuestions }) => subQuestions) : []
  }
  const act = async (command: object) => {
    const asked = { id: scene.newCommandId(), command: command as never }
    expect(await evaluations.command(first, annika, asked)).toHaveProperty('done')
    await clock.pass(60_000)
  }
  const spreads: unknown[] = []
  for (const { no, state } of await rows()) {
    const now = async () => (await rows()).find((row) => row.no === no)
    if (state === 'judging') {
      const judgement = { value: { percent: 70 }, stage: 'deployed', rationale: '' }
      await act({ type: 'submit', subQuestion: no, ...judgement })
      spreads.push((await now())?.spread?.word)
    }
    const open = await now()
    if (open?.state !== 'revealed') continue
    if (open.proposal) await act({ type: 'agree', subQuestion: no, proposal: open.proposal.no })
    else
      await act({
        type: 'propose',
        subQuestion: no,
        value: { points: (open.suggested ?? 0) / 1000 },
        stage: 'deployed',
        rationale: 'Mitten.',
        replaces: null,
      })
  }
  const left = (await rows()).filter(({ state }) => state !== 'agreed')
  // Half of a wide spread is still far from the colleague's own: then there is something to answer.
  for (const { no, proposal } of left) {
    expect(proposal?.by).toBe(demo.colleague.person)
    await act({ type: 'agree', subQuestion: no, proposal: proposal?.no })
  }
  expect((await rows()).every(({ state }) => state === 'agreed')).toBe(true)
  expect(spreads).toContain('divergent')
  expect(spreads).toContain('close')
  expect(scene.failures).toEqual([])
})

test('a reset that was cut off anywhere is finished by the next start', async () => {
  for (const cut of [0, 1, 60]) {
    const folder = temporaryFolder()
    const scene = await demoScene(memoryStore(), folder)
    await (await Demo.start(scene)).close()
    const whole = await story(scene, first)

    const broken = await demoScene(cutOff(scene.store, cut), folder)
    const demo = await Demo.start(broken)
    await expect(demo.reset()).rejects.toThrow('power')
    await demo.close()

    const next = await demoScene(scene.store, folder)
    const found = (await Demo.start(next)).evaluation
    expect(await scene.store.evaluations.ids()).toEqual([found])
    expect(found).toBe(cut === 0 ? first : second)
    expect(await story(next, found)).toEqual(whole)
  }
})

test('the order of rounds is by number, and other evaluations are nobody’s round', async () => {
  const scene = new AppScene()
  const other = await scene.evaluation()
  const world = await demoScene(scene.store, temporaryFolder())
  const demo = await Demo.start(world)
  onTestFinished(() => demo.close())
  for (let round = 2; round <= 11; round++) await demo.reset()
  expect(demo.evaluation).toBe(`${DEMO_EVALUATION}-r11`)
  expect(await scene.store.evaluations.ids()).toEqual([other, demo.evaluation])
})

test('over HTTP: open tabs are told to load again, and the page hears where to go', async () => {
  const server = await startServer()
  onTestFinished(() => server.end())
  const stranger = new Caller(server.origin)
  expect((await stranger.post('/api/demo/reset', {})).status).toBe(401)
  expect((await stranger.post('/api/demo/colleague', { rests: true })).status).toBe(401)

  const annika = await signedIn(server.origin, 'evaluator-1')
  const bjorn = await signedIn(server.origin, 'evaluator-2')
  const live = annika.live(first)
  await live.until(() => live.view !== undefined && live.here.length > 0)
  const played = () =>
    live.messages.flatMap((one) => (one.type === 'here' ? [one.played] : [])).at(-1)
  expect(played()).toEqual([bjorn.id])
  const colleague = { person: bjorn.id, name: bjorn.name, rests: false, plays: true }
  expect((await stranger.get('/api/demo')).body).toEqual({ evaluation: first, colleague })

  await annika.post('/api/demo/colleague', { rests: true })
  await live.until(() => played()?.length === 0)
  const woken = await annika.post('/api/demo/colleague', { rests: false })
  expect(woken.body).toEqual({ evaluation: first, colleague })
  await live.until(() => played()?.length === 1)
  const his = bjorn.live(first)
  await live.until(() => played()?.length === 0)
  expect((await annika.get('/api/demo')).body).toMatchObject({ colleague: { plays: false } })

  const room = new Far(annika.socket(`/rooms/${first}/area-1`))
  // Who never asks for the text is sent away for that.
  expect(await room.ask()).toBeDefined()
  const { status, body } = await annika.post('/api/demo/reset', {})
  expect([status, body]).toEqual([200, { evaluation: second, colleague }])
  expect(await live.untilClosed()).toEqual({ code: 4426, reason: 'reload' })
  expect(await his.untilClosed()).toEqual({ code: 4426, reason: 'reload' })
  await room.end()
  expect(room.ended).toBe(4426)
  expect((await annika.get(`/api/evaluations/${first}`)).status).toBe(404)
  expect((await annika.live(first).untilClosed()).code).toBe(4403)
  expect((await annika.teamView(second)).areas[0]?.figure.state).toBe('complete')
})

test('where there is no demo there is nothing to reset', async () => {
  const lead = await new AppScene().caller('lead')
  for (const { status } of [
    await lead.get('/api/demo'),
    await lead.post('/api/demo/reset', {}),
    await lead.post('/api/demo/colleague', { rests: true }),
  ])
    expect(status).toBe(404)
})

test('by command: only of a demo, and only while no server has it', async () => {
  const notThere = join(temporaryFolder(), 'data')
  expect(byCommand(notThere)).toEqual({
    status: 1,
    stdout: '',
    stderr: `DATA_DIR=${notThere} holds no demo: nothing was changed.\n`,
  })
  const server: TestServer = await startServer()
  onTestFinished(() => server.end())
  expect(byCommand(server.dataFolder)).toEqual({
    status: 1,
    stdout: '',
    stderr: `DATA_DIR=${server.dataFolder} is in use by another Samsyn: stop that one first.\n`,
  })
  // A server that was killed holds nothing.
  await server.kill()
  expect(byCommand(server.dataFolder)).toEqual({
    status: 0,
    stdout: `The demo in ${server.dataFolder} begins anew.\n`,
    stderr: '',
  })
  await server.restart()
  const { body } = await new Caller(server.origin).get('/api/demo')
  expect(body).toMatchObject({ evaluation: second })
})

const compiled = join(import.meta.dirname, '../node_modules/.cache/compiled')

function byCommand(folder: string) {
  const main = join(import.meta.dirname, '../../server/src/main.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'demo-reset'], {
    env: { PATH: process.env.PATH ?? '', DATA_DIR: folder, NODE_COMPILE_CACHE: compiled },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
