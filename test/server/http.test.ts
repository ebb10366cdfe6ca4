import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SCHEMA_VERSION } from '@samsyn/document'
import { problems } from '@samsyn/server'
import { expect, test } from 'vitest'
import { AppScene } from '../support/appScene.ts'
import { Caller } from '../support/callers.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

function clientFolder(): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<meta nonce="__CSP_NONCE__" /><div id="app"></div>')
  writeFileSync(join(folder, 'assets/index-abc123.js'), 'export {}')
  writeFileSync(join(folder, 'samsyn.svg'), '<svg/>')
  return folder
}

test('health and readiness answer without a session', async () => {
  const scene = new AppScene()
  expect(await (await scene.request('/api/health')).json()).toEqual({ status: 'ok' })
  expect(await (await scene.request('/api/ready')).json()).toEqual({ status: 'ok' })
})

test('a store that does not answer makes it alive but not ready, and says nothing of why', async () => {
  const scene = new AppScene()
  await scene.store.close()
  expect((await scene.request('/api/health')).status).toBe(200)
  const ready = await scene.request('/api/ready')
  expect(ready.status).toBe(500)
  expect(await ready.text()).not.toContain('closed')
  expect(scene.logged.join()).toContain('/ready')
  expect(scene.logged.join()).not.toContain('The store is closed')
})

test('me is nobody before sign-in, and names who may come in by the demo’s door', async () => {
  const scene = new AppScene()
  const caller = new Caller(scene)
  const before = (await caller.get('/api/me')).body as { person: unknown; demo: unknown[] }
  expect(before.person).toBeNull()
  expect(before.demo).toHaveLength(7)
  await caller.signIn('administrator')
  expect((await caller.get('/api/me')).body).toMatchObject({
    person: { name: 'Tomas Rydberg', administrator: true },
    schemaVersion: SCHEMA_VERSION,
    generation: scene.store.generation,
  })
})

test.each([
  ['sv-SE,sv;q=0.9,en;q=0.5', 'sv', 'Du behöver logga in.'],
  ['nb-NO', 'nb', 'Du må logge inn.'],
  ['nn;q=0.9,en;q=0.3', 'nb', 'Du må logge inn.'],
  ['de,en;q=0.4', 'en', 'You need to sign in.'],
  ['fi', 'sv', 'Du behöver logga in.'],
  ['en;q=0', 'sv', 'Du behöver logga in.'],
])('a problem is told in the language of %s', async (accepted, language, title) => {
  const headers = { 'accept-language': accepted }
  const answer = await new AppScene().request('/api/evaluations', { headers })
  expect(answer.status).toBe(401)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  expect(answer.headers.get('content-language')).toBe(language)
  expect(await answer.json()).toEqual({ type: 'urn:samsyn:problem:signIn', title, status: 401 })
})

test('every problem has words in three languages', () => {
  for (const [code, { words }] of Object.entries(problems)) {
    const said = Object.values(words)
    expect(new Set(said).size, code).toBe(3)
    for (const sentence of said) expect(sentence, code).toMatch(/^[A-ZÅÄÖ].*[.]$/u)
  }
})

test('what does not fit is refused by the fields’ names, never with what stood in them', async () => {
  const scene = new AppScene()
  const id = await scene.evaluation()
  const caller = await scene.caller('evaluator-1')
  const { status, text, body } = await caller.post(`/api/evaluations/${id}/commands`, {
    id: 'not-an-id',
    type: 'submit',
    subQuestion: '1.1',
    value: { points: 13.5, hemligtfält: 1 },
    stage: 'hemligt stadium',
    rationale: 'en hemlig motivering',
  })
  expect(status).toBe(400)
  expect(body).toMatchObject({ type: 'urn:samsyn:problem:badRequest' })
  expect((body as { fields: string[] }).fields).toContain('stage')
  expect(text).not.toMatch(/hemlig|13\.5/)
})

test('a broken body is a problem too, and is not repeated', async () => {
  const scene = new AppScene()
  const caller = await scene.caller('administrator')
  const answer = await scene.request('/api/evaluations', {
    method: 'POST',
    body: '{"municipality": hemligt',
    headers: { 'content-type': 'application/json', cookie: caller.cookie },
  })
  expect(answer.status).toBe(400)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  expect(await answer.text()).not.toContain('hemligt')
})

test('a body larger than any command is refused', async () => {
  const scene = new AppScene()
  const caller = await scene.caller('evaluator-1')
  const { status, body } = await caller.post('/api/demo/sign-in', { person: 'x'.repeat(300_000) })
  expect(status).toBe(413)
  expect(body).toMatchObject({ type: 'urn:samsyn:problem:tooLarge' })
})

test.each([
  ['another site', { origin: 'https://evil.example' }],
  ['another port', { origin: 'http://127.0.0.1:9999', host: '127.0.0.1:8787' }],
  ['a name that was made to lead here', { origin: 'http://evil.example', host: 'evil.example' }],
  ['an opaque origin', { origin: 'null' }],
  ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
  ['a sibling of our site', { 'sec-fetch-site': 'same-site' }],
])('nothing is changed for %s', async (_, headers) => {
  const caller = new Caller(new AppScene())
  const { status, body } = await caller.post('/api/demo/sign-in', { person: 'lead' }, headers)
  expect(status).toBe(403)
  expect(body).toMatchObject({ type: 'urn:samsyn:problem:foreignOrigin' })
})

test('our own pages may change things, and anybody may read the front page', async () => {
  const scene = new AppScene()
  const own = {
    origin: 'http://localhost:8787',
    host: 'localhost:8787',
    'sec-fetch-site': 'same-origin',
  }
  expect((await new Caller(scene).post('/api/demo/sign-in', { person: 'lead' }, own)).status).toBe(
    200,
  )
  const linked = { 'sec-fetch-site': 'cross-site' }
  expect((await new Caller(scene).get('/api/health', linked)).status).toBe(200)
})

test('an unknown path under /api is a problem, not the client’s page', async () => {
  const scene = new AppScene({ clientFolder: clientFolder() })
  for (const path of ['/api/nowhere', '/api', '/api/evaluations/x/y/z']) {
    const answer = await scene.request(path)
    expect(answer.status, path).toBe(404)
    expect(answer.headers.get('content-type'), path).toContain('application/problem+json')
  }
})

test('the page carries the nonce of its policy, a new one each time', async () => {
  const scene = new AppScene({ clientFolder: clientFolder() })
  const nonces = new Set<string>()
  for (const path of ['/', '/index.html', '/e/some-evaluation/3']) {
    const answer = await scene.request(path)
    const policy = answer.headers.get('content-security-policy') ?? ''
    const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
    expect(await answer.text()).toContain(`<meta nonce="${nonce}" />`)
    expect(policy).toMatch(/default-src 'none'/)
    expect(policy).toMatch(/script-src 'self';/)
    expect(policy).toMatch(/frame-ancestors 'none'/)
    expect(policy).not.toMatch(/unsafe/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(3)
})

test('hashed assets are kept for ever, other files are asked for again', async () => {
  const scene = new AppScene({ clientFolder: clientFolder() })
  const asset = await scene.request('/assets/index-abc123.js')
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect((await scene.request('/samsyn.svg')).headers.get('cache-control')).toBe('no-cache')
  const gone = await scene.request('/assets/index-old.js')
  expect(gone.status).toBe(404)
  expect(await gone.text()).not.toContain('<div')
})

test('a client that is not built is said so', async () => {
  const answer = await new AppScene().request('/')
  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain('npm start')
})

test('the API describes itself, every route with its problems', async () => {
  const answer = await new AppScene().request('/api/openapi.json')
  const { openapi, paths } = (await answer.json()) as {
    openapi: string
    paths: Record<string, Record<string, { responses: Record<string, unknown> }>>
  }
  expect(openapi).toMatch(/^3\.1/)
  expect(Object.keys(paths).sort()).toEqual([
    '/archives',
    '/archives/{id}/{revision}',
    '/demo',
    '/demo/colleague',
    '/demo/reset',
    '/demo/sign-in',
    '/evaluations',
    '/evaluations/earlier',
    '/evaluations/{id}',
    '/evaluations/{id}/appointable',
    '/evaluations/{id}/archives/{revision}',
    '/evaluations/{id}/candidates',
    '/evaluations/{id}/checks',
    '/evaluations/{id}/commands',
    '/evaluations/{id}/comparisons',
    '/evaluations/{id}/events',
    '/evaluations/{id}/files',
    '/evaluations/{id}/files/{sha256}',
    '/evaluations/{id}/openings',
    '/evaluations/{id}/parts',
    '/evaluations/{id}/plan.csv',
    '/evaluations/{id}/releases/{no}',
    '/evaluations/{id}/report.docx',
    '/evaluations/{id}/report.html',
    '/evaluations/{id}/report.json',
    '/evaluations/{id}/report.pdf',
    '/evaluations/{id}/scores',
    '/evaluations/{id}/scores.csv',
    '/evaluations/{id}/scores.json',
    '/evaluations/{id}/scores.xlsx',
    '/evaluations/{id}/seen',
    '/evaluations/{id}/shares',
    '/evaluations/{id}/trail.csv',
    '/evaluations/{id}/trail.json',
    '/evaluations/{id}/trail/verify',
    '/evaluations/{id}/versions',
    '/evaluations/{id}/versions/{version}/before-restore',
    '/evaluations/{id}/versions/{version}/{room}',
    '/evaluations/{id}/view',
    '/good-examples',
    '/health',
    '/invitations',
    '/invitations/{invitation}',
    '/keys',
    '/me',
    '/me/export',
    '/me/sessions',
    '/me/sessions/end',
    '/me/sessions/{session}',
    '/outside',
    '/people',
    '/people/{person}',
    '/people/{person}/erase',
    '/people/{person}/export',
    '/ready',
    '/reports',
    '/reports/import',
    '/reports/result',
    '/reports/{report}',
    '/reports/{report}/report.html',
    '/results',
    '/results/{set}/{version}',
    '/results/{set}/{version}/file.csv',
    '/results/{set}/{version}/file.json',
    '/results/{set}/{version}/publish',
    '/retention',
    '/schemas/report',
    '/sign-in',
    '/sign-in/invitation',
    '/sign-in/invitation/look',
    '/sign-in/link',
    '/sign-in/mail',
    '/sign-in/provider',
    '/sign-in/set-up',
    '/statistics',
    '/template-library',
    '/template-library/{template}',
    '/template-library/{template}/publish',
    '/templates',
    '/templates/{template}',
  ])
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { responses }] of Object.entries(methods))
      expect(Object.keys(responses), `${method} ${path}`).toContain('default')
  const commands = JSON.stringify(paths['/evaluations/{id}/commands'])
  for (const type of ['submit', 'adjudicate', 'setTolerance']) expect(commands).toContain(type)
})

test('people are for administrators, templates for whoever is signed in', async () => {
  const scene = new AppScene()
  const lead = await scene.caller('lead')
  const administrator = await scene.caller('administrator')
  expect((await lead.get('/api/people')).status).toBe(403)
  expect((await administrator.get('/api/people')).body).toMatchObject({
    people: expect.arrayContaining([expect.objectContaining({ name: 'Ingrid Solheim' })]),
  })
  expect((await new Caller(scene).get('/api/templates')).status).toBe(401)
  const { templates } = (await lead.get('/api/templates')).body as { templates: { id: string }[] }
  expect(templates.map(({ id }) => id)).toContain('kommunkompassen-2023')
  const one = (await lead.get('/api/templates/kommunkompassen-2023')).body
  expect((one as { areas: unknown[] }).areas).toHaveLength(8)
  expect((await lead.get('/api/templates/none-such')).status).toBe(404)
})
