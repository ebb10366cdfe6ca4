import { expect, onTestFinished, test } from 'vitest'
import { PortScene } from '../support/portScene.ts'
import { RoomClient } from '../support/roomClient.ts'
import { personId, turn, type } from '../support/roomScene.ts'

const cast = { people: ['anna', 'bert', 'lena', 'olle', 'karin', 'stranger'] }
const team = [
  ['anna', 'evaluator'],
  ['bert', 'evaluator'],
  ['lena', 'lead'],
  ['olle', 'observer'],
  ['karin', 'municipality'],
] as const

async function opened() {
  const scene = await PortScene.open(cast)
  onTestFinished(() => scene.close())
  const id = await scene.evaluation(team)
  const ask = (who: string, path: string, body?: unknown) =>
    fetch(`http://127.0.0.1:${scene.port}/api/evaluations/${id}/versions${path}`, {
      headers: { cookie: `who=${who}`, 'content-type': 'application/json' },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    })
  /** Anna, in the first area's text. */
  const writing = async () => {
    const user = { id: personId('anna'), name: 'Anna', color: 1 }
    const address = { evaluation: id, room: 'area-1' } as const
    const client = new RoomClient({ address, user, hearsWord: true }).connect(scene.rooms)
    const until = async (done: () => boolean) => {
      while (!done()) {
        client.wire.deliverToServer()
        client.hear()
        await turn()
      }
    }
    await until(() => client.synced)
    return async (words: string) => {
      const before = client.saved
      type(client.doc, words)
      await until(() => client.saved > before)
    }
  }
  return { ask, writing }
}

test.each([
  ['anna', 200, 201, 404],
  ['lena', 200, 201, 403],
  ['olle', 200, 403, 403],
  ['karin', 404, 404, 404],
  ['stranger', 404, 404, 404],
  ['nobody', 401, 401, 401],
])('%s reads with %i, keeps with %i, brings back with %i', async (who, read, keep, restore) => {
  const { ask } = await opened()
  expect((await ask(who, '')).status).toBe(read)
  expect((await ask(who, '/now/area-1')).status).toBe(read)
  expect((await ask(who, '', { name: 'Före remiss' })).status).toBe(keep)
  expect((await ask(who, '/99/before-restore', {})).status).toBe(restore)
})

test('a room that holds no text of the report has no versions, and a version that is gone says so', async () => {
  const { ask } = await opened()
  for (const room of ['talk-1', 'evidence', 'area-9', '..'])
    expect((await ask('anna', `/now/${room}`)).status).toBe(404)
  const gone = await ask('anna', '/7/area-1')
  expect(gone.status).toBe(404)
  expect(await gone.json()).toMatchObject({ type: 'urn:samsyn:problem:noSuchVersion' })
  expect((await ask('anna', '', { name: ' ' })).status).toBe(400)
  expect((await ask('anna', '', { name: 'a\ud800' })).status).toBe(400)
})

test('what was kept is read as it was, beside what stands there now', async () => {
  const { ask, writing } = await opened()
  const writes = await writing()
  await writes('Hej')
  expect(await (await ask('anna', '', { name: 'Första' })).json()).toEqual({ number: 1 })
  await writes(' igen')
  const list = await (await ask('bert', '')).json()
  expect(list).toMatchObject({
    versions: [
      { number: 1, name: 'Första', by: { id: 'anna', name: 'Anna' }, writers: [{ id: 'anna' }] },
    ],
    may: { keep: true, restore: true },
  })
  expect(list.now['area-1'].general).not.toBe(list.versions[0].texts['area-1'].general)
  expect(list.now['area-2']).toEqual(list.versions[0].texts['area-2'])
  const words = async (version: string) => {
    const { texts } = await (await ask('olle', `/${version}/area-1`)).json()
    return JSON.stringify(texts.find(({ root }: { root: string }) => root === 'general').blocks)
  }
  expect(await words('1')).toContain('"Hej"')
  expect(await words('now')).toContain('"Hej igen"')
})

test('before a version comes back, what stands there is kept', async () => {
  const { ask } = await opened()
  await ask('lena', '', { name: 'Första' })
  expect(await (await ask('anna', '/1/before-restore', {})).json()).toEqual({ number: 2 })
  const { versions } = await (await ask('anna', '')).json()
  expect(versions[1]).toMatchObject({ why: { kind: 'restore', restored: 1 }, by: { id: 'anna' } })
})
