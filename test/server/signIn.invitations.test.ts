import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, test, vi } from 'vitest'
import type { Caller } from '../support/callers.ts'
import { tokenIn } from '../support/mailbox.ts'
import { type ServedScene, servedScene, tove, whoIs } from '../support/servedScene.ts'

afterEach(() => void vi.useRealTimers())

const day = 24 * 60 * 60_000
const annika = { name: 'Annika', email: 'annika@samsyn.example' }

interface Made {
  id: string
  person: { id: string; name: string }
  expiresAt: number
  path: string | null
}

async function invited(host: Caller, more: object = {}): Promise<Made & { token: string }> {
  const { status, text, body } = await host.post('/api/invitations', {
    ...annika,
    by: 'hand',
    ...more,
  })
  if (status !== 201) throw new Error(text)
  const made = body as Made
  return { ...made, token: made.path?.split('#')[1] ?? '' }
}

const accept = (scene: ServedScene, token: string, caller = scene.stranger()) =>
  caller.post('/api/sign-in/invitation', { token })
const look = (scene: ServedScene, token: string) =>
  scene.stranger().post('/api/sign-in/invitation/look', { token })

/** An evaluation with Lisa as its lead, Erik and Eva as evaluators. */
async function withLead(scene: ServedScene) {
  const host = await scene.administrator()
  const lisa = await scene.guest(host, 'Lisa', 'lisa@samsyn.example')
  const erik = await scene.guest(host, 'Erik', 'erik@samsyn.example')
  const eva = await scene.guest(host, 'Eva', 'eva@samsyn.example')
  const made = await host.post('/api/evaluations', {
    template: 'kommunkompassen-2023',
    municipality: 'Ekbacka',
    year: 2026,
    people: [
      { person: lisa.id, role: 'lead' },
      { person: erik.id, role: 'evaluator' },
      { person: eva.id, role: 'evaluator' },
    ],
  })
  const { id } = made.body as { id: string }
  return { host, lisa, erik, eva, evaluation: id }
}

test('an invitation by hand says for whom it is, and lets them in once', async () => {
  const scene = await servedScene()
  const host = await scene.administrator()
  const { token, path, person, expiresAt } = await invited(host)
  expect(path).toMatch(/^\/invitation#[\w-]{22}$/)
  for (let n = 0; n < 3; n += 1)
    expect((await look(scene, token)).body).toEqual({ ...annika, expiresAt })
  await fetch(`${scene.origin}/api/sign-in/invitation?token=${token}`)
  const tries = await Promise.all(Array.from({ length: 5 }, () => accept(scene, token)))
  expect(tries.map(({ status }) => status).toSorted()).toEqual([200, 404, 404, 404, 404])
  expect(tries.find(({ status }) => status === 200)?.body).toEqual({ person })
  expect((await accept(scene, token)).status).toBe(404)
  expect((await look(scene, token)).status).toBe(404)
})

test('it is there still when letting in was cut off', async () => {
  const scene = await servedScene()
  const { token, person } = await invited(await scene.administrator())
  const people = new DatabaseSync(join(scene.folder, 'people.sqlite'))
  people.exec(
    `CREATE TRIGGER no_session BEFORE INSERT ON session BEGIN SELECT RAISE(ABORT, 'cut off'); END`,
  )
  expect((await accept(scene, token)).status).toBe(500)
  people.exec('DROP TRIGGER no_session')
  people.close()
  expect(await accept(scene, token)).toMatchObject({ status: 200, body: { person } })
  expect((await accept(scene, token)).status).toBe(404)
})

test('by mail it is in the letter alone', async () => {
  const scene = await servedScene()
  const host = await scene.administrator()
  const made = await invited(host, { by: 'mail', language: 'en' })
  expect(made.path).toBeNull()
  const letter = await scene.box.letterTo(annika.email)
  expect(letter.head).toMatch(/^Subject: You are invited to Samsyn$/m)
  expect(letter.text).not.toContain(tove.name)
  const caller = scene.stranger()
  expect((await accept(scene, tokenIn(letter), caller)).status).toBe(200)
  expect(await whoIs(caller)).toBe(annika.email)
})

test.each([
  [13, 200],
  [15, 404],
])('after %i days it is answered %i', async (days, status) => {
  const scene = await servedScene()
  const { token } = await invited(await scene.administrator())
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * day })
  expect((await accept(scene, token)).status).toBe(status)
})

test('it ends when it is revoked, and when there is a newer one', async () => {
  const scene = await servedScene()
  const host = await scene.administrator()
  const first = await invited(host)
  const second = await invited(host, { name: 'Another name' })
  expect(second.person).toEqual(first.person)
  expect((await accept(scene, first.token)).status).toBe(404)
  const listed = await host.get('/api/invitations')
  expect(listed.body).toEqual({
    invitations: [
      {
        id: second.id,
        person: { ...annika, id: first.person.id },
        by: { id: expect.any(String), name: tove.name },
        mailed: false,
        madeAt: expect.any(Number),
        expiresAt: second.expiresAt,
      },
    ],
  })
  expect(listed.text).not.toContain(second.token)
  for (let n = 0; n < 2; n += 1) {
    const { status } = await host.bring('DELETE', `/api/invitations/${second.id}`, undefined)
    expect(status).toBe(200)
  }
  expect((await accept(scene, second.token)).status).toBe(404)
})

test('[C1] who has been in is nobody else’s to invite, and a link from before is over', async () => {
  const scene = await servedScene()
  const host = await scene.administrator()
  const kept = await invited(host)
  // Annika comes in by another way, while somebody still has the link in their hand.
  await scene.stranger().post('/api/sign-in/mail', { email: annika.email })
  const token = tokenIn(await scene.box.letterTo(annika.email))
  expect((await scene.stranger().post('/api/sign-in/link', { token })).status).toBe(200)
  expect((await accept(scene, kept.token)).status).toBe(404)
  const refused = await host.post('/api/invitations', { ...annika, by: 'hand' })
  expect([refused.status, refused.body]).toMatchObject([
    409,
    { type: 'urn:samsyn:problem:alreadyIn', person: kept.person },
  ])
})

test('the lead invites into their own evaluation; others, and leads elsewhere, do not', async () => {
  const scene = await servedScene()
  const { lisa, erik, evaluation } = await withLead(scene)
  const ask = (caller: Caller, more: object) =>
    caller.post('/api/invitations', { ...annika, by: 'hand', ...more })
  expect((await ask(lisa.caller, { evaluation })).status).toBe(201)
  for (const [caller, more] of [
    [lisa.caller, {}],
    [lisa.caller, { evaluation: 'another-evaluation' }],
    [lisa.caller, { evaluation, administrator: true }],
    [erik.caller, { evaluation }],
  ] as const)
    expect((await ask(caller, more)).status).toBe(403)
  expect((await ask(scene.stranger(), { evaluation })).status).toBe(401)
  // Nothing is taken along that was not asked for.
  expect((await ask(lisa.caller, { evaluation, id: 'mine' })).status).toBe(400)
})

test('a lead carries a link over only for who is new here: never into an account of others’ making', async () => {
  const scene = await servedScene()
  const { host, lisa, evaluation } = await withLead(scene)
  await invited(host, { email: 'ny.admin@samsyn.example', administrator: true })
  await invited(host, { email: 'ny@samsyn.example' })
  const ask = async (email: string, by: 'hand' | 'mail') =>
    (await lisa.caller.post('/api/invitations', { ...annika, email, by, evaluation })).status
  expect(await ask('ny.admin@samsyn.example', 'hand')).toBe(403)
  expect(await ask('NY.Admin@samsyn.example', 'hand')).toBe(403)
  expect(await ask('ny@samsyn.example', 'hand')).toBe(403)
  // What administrators asked for still lets its person in, and a lead may ask anew in their own name.
  expect(await ask('helt.ny@samsyn.example', 'hand')).toBe(201)
  expect(await ask('helt.ny@samsyn.example', 'hand')).toBe(201)
  const own = await invited(host, { email: 'ny.admin@samsyn.example', administrator: true })
  expect((await accept(scene, own.token)).status).toBe(200)
})

test('each sees and revokes what they have made; administrators all of it', async () => {
  const scene = await servedScene()
  const { host, lisa, erik, evaluation } = await withLead(scene)
  const { id } = await invited(host)
  await invited(lisa.caller, { email: 'bo@samsyn.example', evaluation })
  const seenBy = async (caller: Caller) => {
    const { body } = await caller.get('/api/invitations')
    return (body as { invitations: { person: { email: string } }[] }).invitations.map(
      ({ person }) => person.email,
    )
  }
  expect(await seenBy(lisa.caller)).toEqual(['bo@samsyn.example'])
  expect(await seenBy(erik.caller)).toEqual([])
  expect((await seenBy(host)).toSorted()).toEqual(['annika@samsyn.example', 'bo@samsyn.example'])
  const revoked = await lisa.caller.bring('DELETE', `/api/invitations/${id}`, undefined)
  expect(revoked.status).toBe(403)
  expect(await seenBy(host)).toHaveLength(2)
})

test('who is invited as administrator is one, and nobody becomes one by a name of a field', async () => {
  const scene = await servedScene()
  const host = await scene.administrator()
  const { token } = await invited(host, { administrator: true })
  const caller = scene.stranger()
  const sneaked = { token, administrator: true, email: 'x@y.se' }
  expect((await caller.post('/api/sign-in/invitation', sneaked)).status).toBe(400)
  await accept(scene, token, caller)
  expect((await caller.get('/api/people')).status).toBe(200)
})

test('names that would break a letter’s header or the log are refused', async () => {
  const scene = await servedScene()
  const host = await scene.administrator()
  for (const name of ['A\r\nBcc: x@y.se', 'A\nB', 'A\u0000', 'A\u2028B', '', ' ', 'x'.repeat(101)])
    expect((await host.post('/api/invitations', { ...annika, name, by: 'hand' })).status).toBe(400)
})

test('a person who is erased takes their invitation along', async () => {
  const scene = await servedScene()
  const { token, person } = await invited(await scene.administrator())
  const { openIdentity, ensureSecret } = await import('@samsyn/server/identity')
  const identity = await openIdentity({
    folder: scene.folder,
    baseUrls: [scene.origin],
    demo: false,
    secret: await ensureSecret(scene.folder),
  })
  const found = (await identity.people()).find(({ id }) => id === person.id)
  if (!found) throw new Error('nobody')
  // The table goes with the person; writing the file anew waits for nobody, and may be refused here.
  await identity.erase(found.id).catch(() => {})
  await identity.close()
  expect((await look(scene, token)).status).toBe(404)
  expect((await accept(scene, token)).status).toBe(404)
})

test('no file and no line of the log has the link', async () => {
  const scene = await servedScene()
  const { token } = await invited(await scene.administrator())
  await look(scene, token)
  for (const name of ['people.sqlite', 'people.sqlite-wal']) {
    const file = join(scene.folder, name)
    expect(existsSync(file) && readFileSync(file).includes(token)).toBe(false)
  }
  expect(scene.logged.join('\n')).not.toContain(token)
})

test('too many invitations of one person are refused, and nobody else’s', async () => {
  const scene = await servedScene()
  const host = await scene.administrator()
  const { token } = await invited(host, { administrator: true })
  const second = scene.stranger()
  await accept(scene, token, second)
  const one = (n: number, caller = host) =>
    caller.post('/api/invitations', { name: 'A', email: `a${n}@b.se`, by: 'hand' })
  for (let n = 1; n < 60; n += 1) expect((await one(n)).status).toBe(201)
  expect((await one(60)).status).toBe(429)
  expect((await one(61, second)).status).toBe(201)
})
