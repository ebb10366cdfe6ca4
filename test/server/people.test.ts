import { expect, test } from 'vitest'
import type { Caller } from '../support/callers.ts'
import { servedScene, tove, whoIs } from '../support/servedScene.ts'

interface Known {
  id: string
  name: string
  email: string
  administrator: boolean
  signedIn: boolean
  invitation: { id: string; expiresAt: number } | null
}

async function peopleSeenBy(caller: Caller): Promise<Known[]> {
  const { body } = await caller.get('/api/people')
  return (body as { people: Known[] }).people
}

const patch = (caller: Caller, id: string, changes: object, headers = {}) =>
  caller.bring('PATCH', `/api/people/${id}`, changes, headers)

/** Tove is administrator, Gun has been in, Bo is invited. */
async function withPeople() {
  const scene = await servedScene()
  const host = await scene.administrator()
  const gun = await scene.guest(host, 'Gun', 'gun@samsyn.example')
  const asked = { name: 'Bo', email: 'bo@samsyn.example', by: 'hand' }
  const { body } = await host.post('/api/invitations', asked)
  const bo = body as { id: string; person: { id: string }; expiresAt: number; path: string }
  const [first] = (await peopleSeenBy(host)).filter(({ email }) => email === tove.email)
  return { scene, host, gun, bo, toveId: first?.id ?? '' }
}

test('an administrator sees everybody, who has been in, and who is invited', async () => {
  const { host, gun, bo, toveId } = await withPeople()
  const invitation = { id: bo.id, expiresAt: bo.expiresAt }
  const nobody = { administrator: false, signedIn: false, invitation: null }
  expect(await peopleSeenBy(host)).toEqual([
    { ...nobody, id: bo.person.id, name: 'Bo', email: 'bo@samsyn.example', invitation },
    { ...nobody, id: gun.id, name: 'Gun', email: 'gun@samsyn.example', signedIn: true },
    { ...nobody, id: toveId, ...tove, administrator: true, signedIn: true },
  ])
})

test('nobody else sees or changes them, themselves neither', async () => {
  const { scene, gun, toveId } = await withPeople()
  expect((await gun.caller.get('/api/people')).status).toBe(403)
  for (const id of [gun.id, toveId])
    expect((await patch(gun.caller, id, { administrator: true })).status).toBe(403)
  expect((await patch(scene.stranger(), gun.id, { name: 'x' })).status).toBe(401)
})

test('names are changed, administrators made and unmade, at once', async () => {
  const { host, gun } = await withPeople()
  const changes = { name: 'Gun Ny', administrator: true }
  expect((await patch(host, gun.id, changes)).status).toBe(200)
  await expect.poll(() => gun.caller.get('/api/people').then(({ status }) => status)).toBe(200)
  expect((await patch(gun.caller, gun.id, { administrator: false })).status).toBe(200)
  // What they had open as an administrator is over.
  expect(await whoIs(gun.caller)).toBeNull()
  expect((await peopleSeenBy(host)).find(({ id }) => id === gun.id)).toMatchObject({
    name: 'Gun Ny',
    administrator: false,
  })
})

test('the last administrator stays one, also when two give it up at once', async () => {
  const { host, gun, bo, toveId } = await withPeople()
  const refused = await patch(host, toveId, { administrator: false })
  expect(refused.body).toMatchObject({ type: 'urn:samsyn:problem:lastAdministrator' })
  // Who is only invited may never come.
  await patch(host, bo.person.id, { administrator: true })
  expect((await patch(host, toveId, { administrator: false })).status).toBe(409)
  await patch(host, gun.id, { administrator: true })
  const both = await Promise.all([
    patch(host, gun.id, { administrator: false }),
    patch(gun.caller, toveId, { administrator: false }),
  ])
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
  const left = await Promise.all([host.get('/api/people'), gun.caller.get('/api/people')])
  expect(left.map(({ status }) => status).toSorted()).toEqual([200, 401])
})

test('[C1] the address of who has been in stays theirs: its letters would let another in', async () => {
  const { host, gun } = await withPeople()
  const refused = await patch(host, gun.id, { email: tove.email.replace('tove', 'tove2') })
  expect([refused.status, refused.body]).toMatchObject([
    409,
    { type: 'urn:samsyn:problem:addressIsTheirs' },
  ])
  expect(await whoIs(gun.caller)).toBe('gun@samsyn.example')
})

test('the address of who has not been in is corrected, and its invitation ends', async () => {
  const { scene, host, bo } = await withPeople()
  const taken = await patch(host, bo.person.id, { email: tove.email })
  expect(taken.body).toMatchObject({ type: 'urn:samsyn:problem:addressTaken' })
  expect((await patch(host, bo.person.id, { email: ' BO2@samsyn.example ' })).status).toBe(200)
  const token = bo.path.split('#')[1]
  const late = await scene.stranger().post('/api/sign-in/invitation', { token })
  expect(late.status).toBe(404)
  expect((await peopleSeenBy(host)).find(({ id }) => id === bo.person.id)).toMatchObject({
    email: 'bo2@samsyn.example',
    invitation: null,
  })
})

test('what is not there to be changed is refused, and so are foreign pages', async () => {
  const { host, gun } = await withPeople()
  for (const changes of [
    { id: 'another' },
    { arrivedAt: null },
    { emailVerified: true },
    { name: '' },
    { email: 'a@b.se, c@d.se' },
    JSON.parse('{"__proto__": {"administrator": true}}'),
  ])
    expect((await patch(host, gun.id, changes)).status).toBe(400)
  expect((await patch(host, 'nobody', { name: 'x' })).status).toBe(422)
  const foreign = await patch(host, gun.id, { name: 'x' }, { origin: 'https://evil.example' })
  expect(foreign.status).toBe(403)
})
