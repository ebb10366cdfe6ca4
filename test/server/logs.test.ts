import { appendPlain, SCHEMA_VERSION, sync, textOf } from '@samsyn/document'
import { demoPeople } from '@samsyn/server'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { AppScene } from '../support/appScene.ts'
import { type Caller, DEMO_EVALUATION, type Said, signedIn } from '../support/callers.ts'
import { ProviderClient } from '../support/providerClient.ts'
import { contentFrame } from '../support/roomClient.ts'
import { letters, RoomScene, type } from '../support/roomScene.ts'
import { startServer, type TestServer } from '../support/startServer.ts'
import { mark, pointsMark } from './leaks/marks.ts'

interface Line {
  level: string
  time: string
  msg: string
  [field: string]: unknown
}

/** What a server wrote on stderr; every line of it must be JSON. */
function linesOf(server: TestServer): Line[] {
  return server
    .said()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
}

describe('a whole story, at the most talkative level', () => {
  let server: TestServer
  /** What was written, judged, shown or signed in with, none of which a log may have. */
  const secrets: [string, string | RegExp][] = [
    ['a draft’s rationale', mark('draft')],
    ['a draft’s points', pointsMark('7,177')],
    ['a submission’s rationale', mark('submitted')],
    ['its points', pointsMark('6,191')],
    ['a reason', mark('reason')],
    ['what was written together', mark('narrative')],
    ['a caret’s name', mark('caret')],
    ['what did not fit', mark('misfit')],
    ['what no JSON is', mark('broken')],
    ['what half a letter stands in', mark('half')],
    ['a path', mark('path')],
    ['a query', mark('query')],
    ['a header', mark('header')],
    ['a frame that is none', mark('frame')],
    ['a saying', mark('saying')],
    ...demoPeople.flatMap(({ name, email }): [string, string][] => [
      [`the name ${name}`, name],
      [`the address ${email}`, email],
    ]),
  ]

  beforeAll(async () => {
    server = await startServer({ LOG_LEVEL: 'debug' })
    const people = await Promise.all(
      (['evaluator-1', 'evaluator-2', 'lead'] as const).map((who) => signedIn(server.origin, who)),
    )
    await tell(people as [Caller, Caller, Caller])
    for (const { cookie } of people) {
      secrets.push(['a session', cookie], ['its value', cookie.split('=')[1] ?? ''])
    }
    expect(await server.stop()).toBe(0)
  }, 120_000)

  afterAll(() => server.end())

  async function tell([anna, bert, lead]: [Caller, Caller, Caller]): Promise<void> {
    const at = `/api/evaluations/${DEMO_EVALUATION}`
    const live = anna.live(DEMO_EVALUATION)
    await live.until(() => live.view !== undefined)
    const draft = {
      value: { points: '7,177' },
      stage: 'deployed',
      rationale: mark('draft'),
    } as const
    await anna.act(DEMO_EVALUATION, { type: 'save', subQuestion: '8.1', draft })
    await anna.act(DEMO_EVALUATION, handIn('8.1', '6,191'))
    await bert.act(DEMO_EVALUATION, handIn('8.1', '6,191'))
    await anna.act(DEMO_EVALUATION, {
      type: 'escalate',
      subQuestion: '8.1',
      reason: mark('reason'),
    })
    await lead.act(DEMO_EVALUATION, {
      type: 'adjudicate',
      subQuestion: '8.1',
      value: { points: '6,191' },
      stage: 'deployed',
      reason: mark('reason'),
    })

    // In all the ways that are refused.
    await anna.post(`${at}/commands`, { type: mark('misfit'), subQuestion: mark('misfit') })
    await anna.command(DEMO_EVALUATION, handIn('8.2', '6,191', `${mark('half')}\ud800`))
    await fetch(`${server.origin}${at}/commands`, {
      method: 'POST',
      body: `{"${mark('broken')}`,
      headers: { cookie: anna.cookie, 'content-type': 'application/json' },
    })
    await anna.get(`/api/${mark('path')}`)
    await anna.get(`/share/${mark('path')}?code=${mark('query')}`)
    await anna.get(`${at}/events?after=${mark('query')}`)
    await anna.get('/metrics', { authorization: `Bearer ${mark('header')}` })
    await anna.post('/api/demo/sign-in', { person: mark('misfit') })
    await anna.get(`/api/auth/magic-link/verify?token=${mark('query')}`)
    await lead.post('/api/auth/sign-out', {}, { origin: `https://${mark('header')}.example` })

    const room = new ProviderClient({
      server: `${server.origin}/rooms/${DEMO_EVALUATION}`,
      room: 'area-1',
      cookie: anna.cookie,
    })
    await room.synced()
    room.provider.awareness.setLocalStateField('user', { name: mark('caret') })
    appendPlain(textOf(room.doc, 'section/1.1'), mark('narrative'))
    await room.saved()
    room.close()
    const path = `/rooms/${DEMO_EVALUATION}/area-1`
    const frame = new TextEncoder().encode(mark('frame'))
    await ended(bert, `${path}?token=${mark('query')}`, contentFrame(sync.step2, frame))
    await ended(bert, path, mark('frame'))
    await ended(bert, `/live/${DEMO_EVALUATION}`, `{"${mark('saying')}`)
    await ended(bert, `/rooms/${mark('path')}/area-1`, frame)
  }

  test('every line is JSON with a level, a time and words, but for the two addresses', () => {
    const others = server
      .said()
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('{'))
    expect(others).toHaveLength(3)
    for (const line of linesOf(server)) {
      expect(line).toMatchObject({ level: expect.any(String), msg: expect.any(String) })
      expect(new Date(line.time).toISOString()).toBe(line.time)
    }
  })

  test('none of it has what somebody wrote, judged, is called or signed in with', () => {
    const said = server.said()
    const found = secrets.filter(([, secret]) =>
      typeof secret === 'string' ? said.includes(secret) : secret.test(said),
    )
    expect(found.map(([what]) => what)).toEqual([])
    expect(secrets.every(([, secret]) => String(secret) !== '')).toBe(true)
  })

  test('it says with what it started, and how long it took to stop', () => {
    const lines = linesOf(server)
    expect(lines.find(({ msg }) => msg === 'started')).toMatchObject({
      level: 'info',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      node: process.version,
      schema: SCHEMA_VERSION,
      dataFolder: server.dataFolder,
      demo: true,
      host: '127.0.0.1',
      port: server.port,
      addresses: [`http://localhost:${server.port}`, server.origin],
      ms: expect.any(Number),
    })
    expect(lines.slice(-1)).toMatchObject([{ msg: 'stopped', ms: expect.any(Number) }])
  })

  test('who was sent away is told in sums, by why', () => {
    const refused = linesOf(server).filter(({ msg }) => msg.startsWith('sockets refused'))
    const sum = (kind: string, reason: string) =>
      refused.reduce((all, line) => {
        const sums = line[kind] as Record<string, number> | undefined
        return all + (sums?.[reason] ?? 0)
      }, 0)
    expect(sum('visits', 'badMessage')).toBe(1)
    expect(sum('turnedAway', 'noAccess') + sum('turnedAway', 'noSuchRoom')).toBe(1)
  })

  test('C1: requests by route, status and number; of commands nothing, not even that there was one', () => {
    const requests = linesOf(server).filter(({ msg }) => msg === 'request')
    expect(requests.map(({ route }) => route)).toContain('/api/evaluations/:id/events')
    for (const { level, request, status } of requests) {
      expect([level, typeof status]).toEqual(['debug', 'number'])
      expect(request).toMatch(/^[0-9a-f]{16}$/)
    }
    expect(new Set(requests.map(({ request }) => request)).size).toBe(requests.length)
    expect(server.said()).not.toContain('/commands')
  })
})

test('what fails on our side is found in the log by the number that its answer has', async () => {
  const scene = new AppScene()
  await scene.store.close()
  const answer = await scene.request('/api/ready')
  const { instance } = (await answer.json()) as { instance: string }
  const number = instance.replace('urn:samsyn:request:', '')
  const lines = scene.logged.filter((line) => line.includes(`"request":"${number}"`))
  expect(lines.some((line) => line.startsWith('request failed'))).toBe(true)
})

test('a log that could not be made short is named, and counted; what is in it stays', async () => {
  const scene = new RoomScene({ tailRows: 1 })
  onTestFinished(() => scene.rooms.close())
  scene.store.compact = () => Promise.reject(new Error('the disk is full'))
  const anna = await scene.joined('anna')
  type(anna.doc, 'Hej')
  await expect
    .poll(
      async () => {
        await scene.flush()
        return scene.rooms.statistics().failedCompactions
      },
      { timeout: 60_000 },
    )
    .toBe(1)
  expect(scene.logged).toEqual(['compaction failed; the log is as it was evaluation-1/area-3'])
  expect(letters(await scene.stored())).toBe('Hej')
})

function handIn(subQuestion: string, points: string, rationale = mark('submitted')): Said {
  return { type: 'submit', subQuestion, value: { points }, stage: 'deployed', rationale }
}

/** Opens a socket, says one thing, and waits until the server has ended it. */
async function ended(who: Caller, path: string, said: string | Uint8Array): Promise<void> {
  const socket = who.socket(path)
  await new Promise<void>((resolve) => {
    socket.once('open', () => socket.send(said))
    socket.once('close', () => resolve())
    socket.on('error', () => {})
  })
}
