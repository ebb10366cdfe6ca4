import { expect, test } from 'vitest'
import { servedScene, tove, whoIs } from '../support/servedScene.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const token = (setUp: string | undefined) => setUp?.split('#')[1]

test('the start tells of a way for the first administrator, which opens once', async () => {
  const { setUp, origin, stranger, logged } = await servedScene()
  expect(setUp).toMatch(new RegExp(`^${origin}/set-up#[\\w-]{22}$`))
  const body = { token: token(setUp), ...tove }
  const tries = await Promise.all(
    Array.from({ length: 4 }, () => stranger().post('/api/sign-in/set-up', body)),
  )
  expect(tries.map(({ status }) => status).toSorted()).toEqual([200, 404, 404, 404])
  expect(logged.join('\n')).not.toContain(token(setUp))
})

test('who comes in by it is administrator', async () => {
  const { administrator } = await servedScene()
  const caller = await administrator()
  expect(await whoIs(caller)).toBe(tove.email)
  expect((await caller.get('/api/people')).body).toMatchObject({
    people: [{ name: tove.name, administrator: true, signedIn: true, invitation: null }],
  })
})

test('a guess opens nothing, and neither does a foreign page or a field too many', async () => {
  const { setUp, stranger } = await servedScene()
  const right = { token: token(setUp), ...tove }
  const ask = (body: object, headers = {}) => stranger().post('/api/sign-in/set-up', body, headers)
  expect((await ask({ ...right, token: 'A'.repeat(22) })).status).toBe(404)
  expect((await ask({ ...right, token: '' })).status).toBe(404)
  expect((await ask({ ...right, administrator: true })).status).toBe(400)
  expect((await ask(right, { origin: 'https://evil.example' })).status).toBe(403)
  expect((await ask(right)).status).toBe(200)
})

test('where there is an administrator, a start tells of none; without one, of another', async () => {
  const folder = temporaryFolder()
  const first = await servedScene({ folder })
  await first.running.close()
  const second = await servedScene({ folder })
  expect(second.setUp).toBeDefined()
  const old = { token: token(first.setUp), ...tove }
  expect((await second.stranger().post('/api/sign-in/set-up', old)).status).toBe(404)
  await second.administrator()
  await second.running.close()
  const third = await servedScene({ folder })
  expect(third.setUp).toBeUndefined()
  const late = { token: token(second.setUp), ...tove }
  expect((await third.stranger().post('/api/sign-in/set-up', late)).status).toBe(404)
})
