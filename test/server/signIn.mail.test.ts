import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { Caller } from '../support/callers.ts'
import { tokenIn } from '../support/mailbox.ts'
import { servedScene, tove, whoIs } from '../support/servedScene.ts'

afterEach(() => void vi.useRealTimers())

const minute = 60_000

async function withKnown() {
  const scene = await servedScene()
  const host = await scene.administrator()
  const ask = (email: string, caller = scene.stranger()) =>
    caller.post('/api/sign-in/mail', { email })
  return { ...scene, host, ask }
}

test('a link by mail lets its reader in, whatever looked at it before', async () => {
  const { ask, box, stranger, origin } = await withKnown()
  expect((await ask(tove.email)).status).toBe(202)
  const letter = await box.letterTo(tove.email)
  const token = tokenIn(letter)
  expect(letter.text).toContain(`${origin}/sign-in/link#${token}\r\n`)
  // As those do who look at what is in a letter before its reader does.
  for (const method of ['GET', 'HEAD'])
    for (const path of [
      `/sign-in/link?${token}`,
      `/api/sign-in/link?token=${token}`,
      `/api/auth/magic-link/verify?token=${token}`,
    ])
      await fetch(origin + path, { method })
  const caller = stranger()
  const { status, body, text } = await caller.post('/api/sign-in/link', { token })
  expect([status, body]).toEqual([200, { person: { id: expect.any(String), name: tove.name } }])
  expect(text).not.toContain('token')
  expect(await whoIs(caller)).toBe(tove.email)
})

test('a link opens once, also for many who try at once', async () => {
  const { ask, box, stranger } = await withKnown()
  await ask(tove.email)
  const token = tokenIn(await box.letterTo(tove.email))
  const tries = await Promise.all(
    Array.from({ length: 5 }, () => stranger().post('/api/sign-in/link', { token })),
  )
  expect(tries.map(({ status }) => status).toSorted()).toEqual([200, 404, 404, 404, 404])
  const again = await stranger().post('/api/sign-in/link', { token })
  expect(again.body).toMatchObject({
    type: 'urn:samsyn:problem:linkIsOver',
    title: expect.stringContaining('förbrukad'),
  })
})

test.each([
  [9, 200],
  [11, 404],
])('after %i minutes a link is answered %i', async (minutes, status) => {
  const { ask, box, stranger } = await withKnown()
  await ask(tove.email)
  const token = tokenIn(await box.letterTo(tove.email))
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * minute })
  expect((await stranger().post('/api/sign-in/link', { token })).status).toBe(status)
})

test('nobody can tell by asking whether an address is known', async () => {
  const { ask, box } = await withKnown()
  const answers = []
  for (const email of [tove.email, 'nobody@samsyn.example', 'TOVE@samsyn.example']) {
    const { status, headers, text } = await ask(email)
    const named = [...headers].filter(([name]) => name !== 'date' && !name.includes('security'))
    answers.push({ status, text, headers: named })
  }
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
  await box.letterTo(tove.email, 2)
  expect(box.letters.flatMap(({ to }) => to)).toEqual([tove.email, tove.email])
})

test('the letter is in the language of who asks, and says nothing but the link', async () => {
  const { box, stranger, origin } = await withKnown()
  const headers = { 'accept-language': 'nb' }
  await stranger().post('/api/sign-in/mail', { email: tove.email }, headers)
  const { head, text } = await box.letterTo(tove.email)
  expect(head).toMatch(/^Subject: Logg inn i Samsyn$/m)
  expect(text).toMatch(
    new RegExp(`^Åpne lenken for å logge inn:\r\n\r\n${origin}/sign-in/link#[\\w-]{22}\r\n\r\n`),
  )
})

test('the address in the letter is the one that is set, whatever a request says it is', async () => {
  const { box, origin, stranger } = await withKnown()
  await stranger().post(
    '/api/sign-in/mail',
    { email: tove.email },
    { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
  )
  const { text } = await box.letterTo(tove.email)
  expect(text).toContain(origin)
  expect(text).not.toContain('evil')
})

test('what is no address is refused by its field, and not said back', async () => {
  const { ask } = await withKnown()
  for (const email of [
    'tove@samsyn.example\r\nBcc: evil@evil.example',
    'tove@samsyn.example,evil@evil.example',
    'Tove <tove@samsyn.example>',
    'tove@samsyn.example evil@evil.example',
    '"evil"@samsyn.example',
    `${'evil'.repeat(80)}@b.se`,
  ]) {
    const { status, body, text } = await ask(email)
    expect([status, body]).toMatchObject([400, { fields: ['email'] }])
    expect(text).not.toContain('evil')
  }
})

test('who asks in vain for a mailbox full of links keeps nobody out of theirs', async () => {
  const { ask, box, stranger, host, guest } = await withKnown()
  await guest(host, 'Gun', 'gun@samsyn.example')
  for (let n = 0; n < 12; n += 1) {
    const from = { 'x-forwarded-for': `198.51.100.${n}` }
    const asked = await stranger().post('/api/sign-in/mail', { email: tove.email }, from)
    expect(asked.status).toBe(202)
  }
  // Goes after all those: so there were no more.
  await ask('gun@samsyn.example')
  await box.letterTo('gun@samsyn.example')
  const links = box.letters.filter(({ to }) => to.includes(tove.email))
  expect(links).toHaveLength(4)
  for (const link of links) {
    const { status } = await stranger().post('/api/sign-in/link', { token: tokenIn(link) })
    expect(status).toBe(200)
  }
})

test('too many letters asked for from one place are refused there, and only there', async () => {
  const { origin } = await withKnown()
  const caller = new Caller(origin)
  const from = (address: string) =>
    caller.post('/api/sign-in/mail', { email: 'x@y.se' }, { 'x-forwarded-for': address })
  for (let n = 0; n < 60; n += 1) expect((await from('2001:db8:1:2::5')).status).toBe(202)
  const refused = await from('2001:db8:1:2:3:4:5:6')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await from('2001:db8:1:3::5')).status).toBe(202)
})

test('a right link opens from where there were too many wrong ones', async () => {
  const { ask, box, stranger } = await withKnown()
  await ask(tove.email)
  const token = tokenIn(await box.letterTo(tove.email))
  const wrong = () => stranger().post('/api/sign-in/link', { token: 'A'.repeat(22) })
  for (let n = 0; n < 60; n += 1) expect((await wrong()).status).toBe(404)
  expect((await wrong()).status).toBe(429)
  expect((await stranger().post('/api/sign-in/link', { token })).status).toBe(200)
})

test('neither the files nor the log hold what opens the door', async () => {
  const { ask, box, folder, logged } = await withKnown()
  await ask(tove.email)
  const token = tokenIn(await box.letterTo(tove.email))
  for (const file of ['people.sqlite', 'people.sqlite-wal'])
    expect(readFileSync(join(folder, file)).includes(token)).toBe(false)
  expect(logged.join('\n')).not.toMatch(new RegExp(`${token}|${tove.email}`))
  expect(logged.join('\n')).toContain('/api/sign-in/mail')
})

test('a press from another page opens nothing', async () => {
  const { ask, box, stranger } = await withKnown()
  await ask(tove.email)
  const token = tokenIn(await box.letterTo(tove.email))
  for (const foreign of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
    const { status } = await stranger().post('/api/sign-in/link', { token }, foreign)
    expect(status).toBe(403)
  }
  expect((await stranger().post('/api/sign-in/link', { token })).status).toBe(200)
})

test('one browser is one person: coming in as another ends the first', async () => {
  const { administrator, guest, box, ...scene } = await servedScene()
  const host = await administrator()
  const { caller } = await guest(host, 'Gun', 'gun@samsyn.example')
  expect(await whoIs(caller)).toBe('gun@samsyn.example')
  const cookie = caller.cookie
  await caller.post('/api/sign-in/mail', { email: tove.email })
  const token = tokenIn(await box.letterTo(tove.email))
  await caller.post('/api/sign-in/link', { token })
  expect(await whoIs(caller)).toBe(tove.email)
  const old = await fetch(`${scene.origin}/api/me`, { headers: { cookie } })
  expect(await old.json()).toMatchObject({ person: null })
})

test('without a mail server there is no such way', async () => {
  const { stranger } = await servedScene({ mail: false })
  const { body } = await stranger().get('/api/sign-in')
  expect(body).toEqual({ demo: false, mail: false, providers: [] })
  expect((await stranger().post('/api/sign-in/mail', { email: 'a@b.se' })).status).toBe(404)
})
