import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { AppScene } from '../support/appScene.ts'
import { Caller, type DemoPart } from '../support/callers.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** Lines of docs/threat-model.md that hold of every route that there is, whoever made it. */

interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** As the description has it: "/evaluations/{id}/parts". */
  path: string
}

let scene: AppScene
let mine: string
let routes: Route[]
const people: DemoPart[] = ['evaluator-3', 'municipality', 'observer', 'evaluator-1', 'lead']

beforeAll(async () => {
  scene = new AppScene()
  mine = await scene.evaluation()
  const answer = await scene.request('http://127.0.0.1/api/openapi.json')
  const { paths } = (await answer.json()) as { paths: Record<string, object> }
  routes = Object.entries(paths).flatMap(([path, methods]) =>
    (Object.keys(methods) as Route['method'][]).map((method) => ({ method, path })),
  )
})

/** With each of its places filled: an evaluation where it asks for one, else something of its kind. */
function at({ path }: Route, evaluation: string): string {
  const filled = path
    .replace('{id}', evaluation)
    .replace(/\{(number|no|nth|release|revision|version)\}/, '1')
    .replace(/\{sha256\}|\{digest\}/, 'ab'.repeat(32))
    .replace(/\{[a-zA-Z]+\}/, 'a1b2c3d4e5f6a7b8')
  return `/api${filled}`
}

const isOfEvaluation = ({ path }: Route) => path.startsWith('/evaluations/{id}')

test('the description has the routes that these tests are about', () => {
  expect(routes.filter(isOfEvaluation).length).toBeGreaterThan(15)
  expect(routes.filter(({ method }) => method !== 'get').length).toBeGreaterThan(5)
})

/** The same words without what names this one request or is asked for. */
function plain(text: string, evaluation: string): string {
  return text.replaceAll(evaluation, '{id}').replace(/urn:samsyn:request:\w+/g, '')
}

describe('enumeration: an evaluation that one has no part in answers as one that does not exist', () => {
  test.each(['evaluator-3', 'municipality'] as const)('to %s, on every route', async (part) => {
    const caller = await scene.caller(part)
    const none = `no-such-${randomUUID().slice(0, 8)}`
    for (const route of routes.filter(isOfEvaluation)) {
      const [there, nowhere] = await Promise.all(
        [mine, none].map((evaluation) => asked(caller, route, at(route, evaluation))),
      )
      const said = (one: typeof there, id: string) => [one?.status, plain(one?.text ?? '', id)]
      expect([route, said(there, mine)]).toEqual([route, said(nowhere, none)])
      expect([route, there?.status]).not.toEqual([route, 200])
    }
  })

  test('to nobody at all: signing in is all that is said', async () => {
    const caller = new Caller(scene)
    for (const route of routes.filter(isOfEvaluation)) {
      const { status } = await asked(caller, route, at(route, mine))
      expect([route, status]).toEqual([route, 401])
    }
  })
})

describe('a page that is not ours acts in nobody’s name', () => {
  test.each([
    ['another origin', { origin: 'https://elak.example' }],
    ['another port of this computer', { origin: 'http://127.0.0.1:1' }],
    ['no origin at all', { origin: 'null' }],
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
    ['a page of a neighbour', { 'sec-fetch-site': 'same-site' }],
  ])('%s', async (_, headers) => {
    const lead = await scene.caller('lead')
    const before = (await lead.view(mine)).version
    for (const route of routes.filter(({ method }) => method !== 'get')) {
      const { status, text } = await asked(lead, route, at(route, mine), headers)
      expect([route, status]).toEqual([route, 403])
      expect(text).toContain('foreignOrigin')
    }
    expect((await lead.view(mine)).version).toBe(before)
  })
})

describe('a body that says more than it may', () => {
  const hostile = [
    '{"__proto__":{"administrator":true}}',
    '{"constructor":{"prototype":{"administrator":true}}}',
    '{"type":"__proto__","id":"hasOwnProperty"}',
    '{"administrator":true,"role":"administrator","actor":"administrator","at":0,"seq":1}',
    '[]',
    'null',
    '"text"',
    '{"type":"setTolerance","percent":5,"actor":"lead","id":"not an id"}',
  ]

  test.each(people)('of %s changes nothing and breaks nothing', async (part) => {
    const caller = await scene.caller(part)
    const lead = await scene.caller('lead')
    const before = [await lead.view(mine), (await lead.get('/api/me')).body]
    for (const route of routes.filter(({ method }) => method !== 'get' && method !== 'delete')) {
      // It signs whoever asks in as somebody; that is what it is for.
      if (route.path === '/demo/sign-in') continue
      for (const body of hostile) {
        const answer = await scene.request(`http://127.0.0.1${at(route, mine)}`, {
          method: route.method.toUpperCase(),
          headers: { 'content-type': 'application/json', cookie: caller.cookie },
          body,
        })
        expect([route, body, answer.status < 500]).toEqual([route, body, true])
      }
    }
    expect(Object.hasOwn(Object.prototype, 'administrator')).toBe(false)
    expect([await lead.view(mine), (await lead.get('/api/me')).body]).toEqual(before)
  })

  test('with a part that the command does not have is refused whole', async () => {
    const lead = await scene.caller('lead')
    for (const more of [{ actor: 'evaluator-1' }, { at: 0 }, { role: 'lead' }, { seq: 99 }]) {
      const body = { type: 'setTolerance', percent: 7, id: randomUUID(), ...more }
      expect((await lead.post(`/api/evaluations/${mine}/commands`, body)).status).toBe(400)
    }
  })

  test.each(['openShare', 'remark', 'finish', 'abandon', 'notePurge', 'noteTextMoved'])(
    'what the server alone does comes in by no command: %s',
    async (type) => {
      const lead = await scene.caller('lead')
      const body = {
        id: randomUUID(),
        type,
        share: 'a1b2c3d4e5f6a7b8',
        name: 'x',
        until: scene.now + 1000,
        passcode: false,
        digest: 'ab'.repeat(32),
        key: 'ab'.repeat(32),
        items: 0,
      }
      expect((await lead.post(`/api/evaluations/${mine}/commands`, body)).status).toBe(400)
    },
  )
})

test('cross-evaluation ids: what is another’s is as if it were not there', async () => {
  const other = await scene.evaluation()
  const lead = await scene.caller('lead')
  await lead.act(other, {
    type: 'comment',
    on: { room: 'summary', root: 'result' },
    text: 'i den andra',
    blocking: false,
    assignee: null,
    mentions: [],
  })
  const heard = await lead.command(mine, { type: 'resolve', thread: 1 })
  expect(heard.status).toBe(404)
  const parts = await lead.get(`/api/evaluations/${mine}/parts`)
  expect(parts.text).not.toContain('i den andra')
})

describe('path traversal', () => {
  const ways = [
    '/assets/../secret.txt',
    '/assets/..%2fsecret.txt',
    '/assets/%2e%2e/secret.txt',
    '/assets/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/%2e%2e/%2e%2e/secret.txt',
    '/assets/....//secret.txt',
    '//secret.txt',
    '/assets/%00secret.txt',
    '/assets/%252e%252e%252fsecret.txt',
    `/api/evaluations/..%2f..%2fsecret.txt/view`,
  ]
  test.each(ways)('%s finds nothing beside the client', async (path) => {
    const folder = await temporaryFolder()
    const clientFolder = join(folder, 'client')
    await mkdir(join(clientFolder, 'assets'), { recursive: true })
    await writeFile(join(clientFolder, 'index.html'), '<title>Samsyn</title>')
    await writeFile(join(folder, 'secret.txt'), 'the secret')
    const app = new AppScene({ clientFolder })
    const answer = await app.request(`http://127.0.0.1${path}`)
    expect(answer.status).toBeLessThan(500)
    expect(await answer.text()).not.toContain('the secret')
  })
})

test('log injection: what a stranger sends makes no line of its own, and is not repeated', async () => {
  const app = new AppScene()
  const before = app.logged.length
  const planted = 'planted%0aERROR%20the%20server%20failed'
  await app.request(`http://127.0.0.1/api/evaluations/${planted}/view?${planted}`, {
    headers: { 'user-agent': 'planted\tin the log', referer: 'http://planted.example/' },
  })
  await app.request('http://127.0.0.1/api/demo/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: 'planted\nERROR' }),
  })
  const lines = app.logged.slice(before)
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.join('\n')).not.toMatch(/planted|\r|ERROR/)
  expect(lines.every((line) => !line.includes('\n'))).toBe(true)
})

function asked(
  caller: Caller,
  { method }: Route,
  path: string,
  headers: Record<string, string> = {},
) {
  if (method === 'get') return caller.get(path, headers)
  if (method === 'post') return caller.post(path, wellMade(path), headers)
  return caller.bring(method.toUpperCase(), path, method === 'delete' ? undefined : {}, headers)
}

/** A body that is read, so that it is the right to it that is asked. */
function wellMade(path: string): object {
  return path.endsWith('/commands') ? { type: 'setTolerance', percent: 5, id: randomUUID() } : {}
}
