import { randomUUID } from 'node:crypto'
import type { EvaluationId } from '@samsyn/document'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { memoryStore } from '../support/memoryStore.ts'
import { PortScene } from '../support/portScene.ts'
import { ProviderClient } from '../support/providerClient.ts'

let scene: PortScene
let generation: string
let id: EvaluationId
beforeEach(async () => {
  const store = memoryStore()
  generation = store.generation
  scene = await PortScene.open({ people: ['annika', 'bjorn', 'lena'] }, { store })
  id = await scene.evaluation([
    ['annika', 'evaluator'],
    ['bjorn', 'evaluator'],
    ['lena', 'lead'],
  ])
})
afterEach(() => scene.close())

test('the server tells everybody which generation its data is, signed in or not', async () => {
  for (const headers of [{}, { cookie: 'who=annika' }]) {
    const answer = await scene.ask('/api/me', { headers })
    expect(await answer.json()).toMatchObject({ generation })
  }
})

describe.each(['rooms/ID/area-1', 'live/ID'])('/%s', (pattern) => {
  const path = (query: string) => `/${pattern.replace('ID', id)}${query}`

  test('lets in who names this generation, or none as stock clients do', async () => {
    for (const query of ['', `?generation=${encodeURIComponent(generation)}`]) {
      const far = scene.socket('annika', path(query))
      if (pattern.startsWith('rooms')) await far.ask()
      else await far.until(() => far.heard.length > 0)
      expect(far.ended).toBeUndefined()
    }
  })

  // A restore ends all sessions: "sign in again" would send somebody on a way that leads nowhere.
  test.each(['annika', 'nobody'])(
    'tells %s, who names another, to load anew before anything else is said, for good',
    async (who) => {
      const far = scene.socket(who, path('?generation=before&schema=0'))
      await far.end()
      expect(far.ended).toBe(4426)
      expect(far.reason).toBe('restored')
      expect(far.heard).toEqual([])
    },
  )
})

test('a document from another generation is never merged, and the published client gives up', async () => {
  const there = room({ generation })
  await there.synced()
  const text = () => JSON.stringify(there.doc.getXmlFragment('general').toJSON())
  const before = text()
  const late = new Y.Doc()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('written in another generation')])
  late.getXmlFragment('general').insert(0, [paragraph])
  const old = room({ generation: 'before' }, late)
  await old.until('closed', () => old.closedFor !== undefined)
  expect(old.closedFor).toBe(4426)
  expect(old.sockets).toBe(1)

  // The same document is taken where it says that it belongs: what refused it was the generation.
  expect(text()).toBe(before)
  const stock = room({}, late)
  await stock.saved()
  await there.until('told', () => text() !== before)
  for (const one of [there, old, stock]) one.close()
})

function room(params: Record<string, string>, doc = new Y.Doc()): ProviderClient {
  const server = `ws://127.0.0.1:${scene.port}/rooms/${id}`
  return new ProviderClient({ server, room: 'area-1', cookie: 'who=annika', params, doc })
}

describe('a command', () => {
  const said = {
    id: randomUUID(),
    type: 'save',
    subQuestion: '1.1',
    draft: { value: null, stage: null, rationale: 'Så här' },
  }

  test.each(['annika', 'nobody'])(
    'that was decided in another generation is not carried out for %s, with a problem of its own',
    async (who) => {
      const answer = await asked(who, { 'samsyn-generation': 'before' })
      expect(answer.status).toBe(409)
      expect(await answer.json()).toMatchObject({ type: 'urn:samsyn:problem:restored' })
      expect((await view()).ownVersion).toBe(0)
    },
  )

  test('is carried out for who names this generation, or none', async () => {
    for (const headers of [{}, { 'samsyn-generation': generation }]) {
      const answer = await asked('annika', headers)
      expect(answer.status, await answer.clone().text()).toBe(200)
    }
    expect((await view()).ownVersion).toBe(1)
  })

  function asked(who: string, headers: Record<string, string>): Promise<Response> {
    return scene.ask(`/api/evaluations/${id}/commands`, {
      method: 'POST',
      body: JSON.stringify(said),
      headers: { 'content-type': 'application/json', cookie: `who=${who}`, ...headers },
    })
  }

  async function view(): Promise<{ ownVersion: number }> {
    const headers = { cookie: 'who=annika' }
    return (await scene.ask(`/api/evaluations/${id}/view`, { headers })).json()
  }
})

test('what a page from another generation asks for is not answered in this one', async () => {
  const headers = { cookie: 'who=annika', 'samsyn-generation': 'before' }
  for (const path of ['/api/evaluations', `/api/evaluations/${id}/events?after=1`])
    expect((await scene.ask(path, { headers })).status).toBe(409)
})
