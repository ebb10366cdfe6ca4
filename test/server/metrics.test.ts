import { randomUUID } from 'node:crypto'
import { sync } from '@samsyn/document'
import { Figures, openPort, readEnvironment } from '@samsyn/server'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { evaluationIdOf, personIdOf } from '../support/appScene.ts'
import { HeldStore } from '../support/heldStore.ts'
import { PortScene, type PortSceneOptions } from '../support/portScene.ts'
import { contentFrame } from '../support/roomClient.ts'
import { type as write } from '../support/roomScene.ts'

const TOKEN = 'sixteen letters!'
const bearer = { headers: { authorization: `Bearer ${TOKEN}` } }
let scene: PortScene

async function open(options: PortSceneOptions = {}): Promise<string> {
  scene = await PortScene.open({ people: ['anna', 'bert', 'lena', 'dora'] }, options)
  return scene.evaluation([
    ['anna', 'evaluator'],
    ['bert', 'evaluator'],
    ['lena', 'lead'],
  ])
}

afterEach(() => scene.close())

/** The figures by their names, labels included. */
async function figures(init: RequestInit = {}): Promise<Map<string, number>> {
  const answer = await scene.ask('/metrics', init)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain('text/plain')
  const lines = (await answer.text()).split('\n').filter((line) => line && !line.startsWith('#'))
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
  )
}

describe('who may see the figures', () => {
  test('this computer, while the server listens to nobody else', async () => {
    await open()
    expect((await figures()).get('samsyn_rooms')).toBe(0)
  })

  test.each<[string, PortSceneOptions, RequestInit]>([
    ['behind a proxy, where everybody seems near', { publicOrigin: 'https://samsyn.example' }, {}],
    ['without the token, where there is one', { metricsToken: TOKEN }, {}],
    ['with another token', { metricsToken: TOKEN }, { headers: { authorization: 'Bearer x' } }],
  ])('%s: they are not there', async (_what, options, init) => {
    await open(options)
    const answer = await scene.ask('/metrics', init)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain('samsyn_')
  })

  test('with the token, also behind a proxy', async () => {
    await open({ metricsToken: TOKEN, publicOrigin: 'https://samsyn.example' })
    expect((await figures(bearer)).has('samsyn_rooms')).toBe(true)
  })

  test('a token that can be guessed is refused at the start', () => {
    expect(readEnvironment({ METRICS_TOKEN: 'short' }, '/')).toHaveProperty('wrong')
    expect(readEnvironment({ METRICS_TOKEN: TOKEN }, '/')).toHaveProperty('environment')
  })
})

test('rooms, sockets by role, updates, bytes, commits and refusals are counted', async () => {
  const id = await open({ sockets: { openPerAddress: 4 } })
  const anna = scene.socket('anna', `/rooms/${id}/area-1`)
  const lena = scene.socket('lena', `/rooms/${id}/area-1`)
  const live = scene.socket('lena', `/live/${id}`)
  await live.until(() => live.heard.length > 0)
  await lena.ask()
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await anna.ask()) ?? new Uint8Array())
  const before = Y.encodeStateVector(doc)
  write(doc, 'Hej')
  const update = Y.encodeStateAsUpdate(doc, before)
  anna.say(contentFrame(sync.step2, update))
  await anna.ask()
  lena.say(contentFrame(sync.step2, Uint8Array.of(9)))
  await lena.end()
  const dora = scene.socket('dora', `/rooms/${id}/area-1`)
  await dora.end()
  const more = [
    scene.socket('anna', `/rooms/${id}/area-2`),
    scene.socket('anna', `/rooms/${id}/area-2`),
  ]
  for (const one of more) await one.ask()
  const found = await figures()
  const named = (name: string) => found.get(name)
  expect({
    rooms: named('samsyn_rooms'),
    evaluators: named('samsyn_room_sockets{role="evaluator"}'),
    live: named('samsyn_live_sockets{role="lead"}'),
    updates: named('samsyn_room_updates_total'),
    commits: named('samsyn_room_commit_milliseconds_count'),
    waiting: named('samsyn_room_commits_waiting'),
    refused: named('samsyn_refusals_total{reason="badMessage"}'),
    turnedAway: named('samsyn_turned_away_total{reason="noAccess"}'),
    upgrades: named('samsyn_refused_upgrades_total{reason="tooManyOfAddress"}'),
    dropped: named('samsyn_dropped_readers_total'),
  }).toEqual({
    rooms: 2,
    evaluators: 3,
    live: 1,
    updates: 1,
    commits: 1,
    waiting: 0,
    refused: 1,
    turnedAway: 1,
    upgrades: 0,
    dropped: 0,
  })
  expect(named('samsyn_room_bytes_total')).toBeGreaterThan(3)
  anna.cut()
  await expect
    .poll(async () => (await figures()).get('samsyn_room_sockets{role="evaluator"}'), {
      timeout: 60_000,
    })
    .toBe(2)
})

test('every figure says what it is, and of which kind', async () => {
  await open()
  const text = await (await scene.ask('/metrics')).text()
  const of = (word: string) => [...text.matchAll(new RegExp(`^# ${word} (\\S+) (.+)$`, 'gm'))]
  const helped = of('HELP').map(([, name]) => name)
  expect(helped.length).toBeGreaterThan(14)
  expect(helped.filter((name) => name?.startsWith('samsyn_') !== true)).toEqual([])
  const kinds = of('TYPE').map(([, name = '', kind]) => [name.endsWith('_total'), kind])
  expect(kinds.filter(([isTotal, kind]) => isTotal !== (kind === 'counter'))).toEqual([])
})

test('foreign pages, persons with too many sockets and refused sign-ins are counted', async () => {
  const id = await open({ sockets: { openPerPerson: 1 } })
  const path = `/rooms/${id}/area-1`
  await scene.socket('anna', path).ask()
  const second = scene.socket('anna', path)
  const foreign = scene.socket('bert', path, { origin: 'https://evil.example' })
  await Promise.all([second.end(), foreign.end()])
  expect([second.ended, foreign.ended]).toEqual(['HTTP 429', 'HTTP 403'])
  await scene.ask('/api/demo/sign-in', { method: 'POST' })
  await scene.ask('/api/demo/sign-in', { method: 'POST' })
  await scene.ask('/api/nothing')
  expect(Object.fromEntries(await figures())).toMatchObject({
    'samsyn_refused_upgrades_total{reason="tooManyOfPerson"}': 1,
    'samsyn_refused_upgrades_total{reason="foreignOrigin"}': 1,
    samsyn_sign_in_failures_total: 2,
  })
})

describe('what seldom happens moves its figure too', () => {
  const address = { evaluation: evaluationIdOf('evaluation-1'), room: 'area-1' } as const
  const entry = { update: Uint8Array.of(1, 2, 3), by: personIdOf('anna'), newClients: [] }

  async function told(figures: Figures): Promise<string[]> {
    return (await figures.text()).split('\n')
  }

  test('a slow commit is in its bucket, one under way is waiting, one that failed is counted', async () => {
    let clock = 0
    const figures = new Figures(() => clock)
    const held = new HeldStore()
    const store = figures.measured(held)
    await held.open(address, Uint8Array.of(0, 0))
    held.hold()
    const [slow, failing] = [store.append(address, entry), store.append(address, entry)] as const
    expect(await told(figures)).toContain('samsyn_room_commits_waiting 2')
    clock = 150
    await held.commit(1)
    await slow
    held.fail()
    await expect(failing).rejects.toThrow('the disk is full')
    const lines = await told(figures)
    for (const line of [
      'samsyn_room_commits_waiting 0',
      'samsyn_room_commit_milliseconds_bucket{le="100"} 0',
      'samsyn_room_commit_milliseconds_bucket{le="200"} 1',
      'samsyn_room_commit_milliseconds_sum 150',
      'samsyn_room_updates_total 1',
      'samsyn_room_bytes_total 3',
      'samsyn_room_commit_failures_total 1',
    ])
      expect(lines).toContain(line)
  })

  test('compactions done and failed, and readers let go in rooms and on live sockets', async () => {
    const figures = new Figures()
    const statistics = {
      rooms: 0,
      visits: 0,
      committed: 0,
      compactions: 3,
      failedCompactions: 2,
      ended: { tooSlow: 4 },
    }
    figures.watch({
      rooms: { statistics: () => statistics },
      live: () => [],
      refusedUpgrades: () => ({ full: 5 }),
    })
    figures.liveDropped()
    for (let asked = 0; asked < 2; asked++) {
      const lines = await told(figures)
      for (const line of [
        'samsyn_room_compactions_total 3',
        'samsyn_room_compaction_failures_total 2',
        'samsyn_dropped_readers_total 5',
        'samsyn_refused_upgrades_total{reason="full"} 5',
      ])
        expect(lines).toContain(line)
    }
  })

  test('a live socket that does not read is let go, and counted once', async () => {
    const id = await open()
    const act = async (who: string, said: Record<string, unknown>) => {
      const body = JSON.stringify({ id: randomUUID(), ...said })
      const headers = { cookie: `who=${who}`, 'content-type': 'application/json' }
      const answer = await scene.ask(`/api/evaluations/${id}/commands`, {
        method: 'POST',
        body,
        headers,
      })
      expect(answer.status).toBe(200)
    }
    const judgement = { value: { points: 1 }, stage: 'approach', rationale: 'x'.repeat(20_000) }
    const rows = ['1.1', '1.2', '1.3', '2.1', '2.2']
    for (const subQuestion of rows)
      for (const who of ['anna', 'bert'])
        await act(who, { type: 'submit', subQuestion, ...judgement })
    const lena = scene.socket('lena', `/live/${id}`)
    await lena.until(() => lena.heard.length > 0)
    lena.socket.pause()
    // From now on each change is another 200 kB that nobody takes.
    const dropped = async () => (await figures()).get('samsyn_dropped_readers_total') ?? 0
    for (let changes = 0; changes < 1000 && (await dropped()) === 0; changes++) {
      await act('anna', { type: 'submit', subQuestion: '8.1', ...judgement })
      await act('anna', { type: 'withdraw', subQuestion: '8.1' })
    }
    expect(await dropped()).toBe(1)
    await act('anna', { type: 'submit', subQuestion: '8.1', ...judgement })
    expect(await dropped()).toBe(1)
  })
})

test('C1: only what is named here is told: nothing of commands, requests, live messages or the process', async () => {
  await open()
  const names = new Set([...(await figures()).keys()].map((name) => name.replace(/[{].*/, '')))
  expect([...names].sort()).toEqual([
    'samsyn_dropped_readers_total',
    'samsyn_refused_upgrades_total',
    'samsyn_room_bytes_total',
    'samsyn_room_commit_failures_total',
    'samsyn_room_commit_milliseconds_bucket',
    'samsyn_room_commit_milliseconds_count',
    'samsyn_room_commit_milliseconds_sum',
    'samsyn_room_commits_waiting',
    'samsyn_room_compaction_failures_total',
    'samsyn_room_compactions_total',
    'samsyn_room_updates_total',
    'samsyn_rooms',
    'samsyn_sign_in_failures_total',
    'samsyn_started_seconds',
  ])
})

test('the server is ready neither before it has started nor while it stops', async () => {
  await open()
  const port = await openPort('127.0.0.1', 0)
  onTestFinished(() => port.close())
  const ready = async () => (await fetch(`http://127.0.0.1:${port.number}/api/ready`)).status
  expect(await ready()).toBe(503)
  port.answerWith(() => new Response('ready'))
  expect(await ready()).toBe(200)
  const drained = port.drain()
  expect(await ready()).toBe(503)
  await drained
  expect(await ready()).toBe(503)
})
