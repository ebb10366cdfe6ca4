import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parsePersonId } from '@samsyn/document'
import { ensureSecret, type Identity, openIdentity } from '@samsyn/server/identity'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const localhost = 'http://localhost:8787'
const loopback = 'http://127.0.0.1:8787'
const anna = { name: 'Anna', email: 'anna@demo.samsyn.invalid', administrator: false }
const bert = { name: 'Bert', email: 'bert@demo.samsyn.invalid', administrator: true }
const second = 1000

afterEach(() => void vi.useRealTimers())

async function opened(folder = temporaryFolder(), demo = true): Promise<Identity> {
  const secret = await ensureSecret(folder)
  const identity = await openIdentity({ folder, baseUrls: [localhost, loopback], demo, secret })
  onTestFinished(() => identity.close())
  return identity
}

/** Signs in through the demo's door; gives the cookie header that a browser would send next. */
async function cookieOf(identity: Identity, email: string, before?: Headers): Promise<Headers> {
  const headers = new Headers(before)
  const answer = await identity.demoSignIn(email, new Request(`${localhost}/in`, { headers }))
  if (!answer) throw new Error(`${email} was refused`)
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  return new Headers({ cookie: cookies.join('; ') })
}

function post(identity: Identity, path: string, headers: Headers, body = {}): Promise<Response> {
  const all = new Headers({ origin: localhost, 'content-type': 'application/json' })
  for (const [name, value] of headers) all.set(name, value)
  const request = { method: 'POST', headers: all, body: JSON.stringify(body) }
  return identity.handle(new Request(`${localhost}/api/auth${path}`, request))
}

/** Calls of onSessionEnded so far. */
function endedSessions(identity: Identity): string[] {
  const ended: string[] = []
  identity.onSessionEnded((session) => ended.push(session))
  return ended
}

describe('people', () => {
  test('are made once, found by e-mail, and have ids that ours are', async () => {
    const identity = await opened()
    const made = await identity.ensurePerson(anna)
    expect(made).toEqual({ ...anna, id: parsePersonId(made.id) })
    expect(await identity.ensurePerson({ ...anna, name: 'Another' })).toEqual(made)
    expect(await identity.ensurePerson({ ...anna, email: 'ANNA@demo.samsyn.invalid' })).toEqual(
      made,
    )
    const other = await identity.ensurePerson(bert)
    expect(await identity.people()).toEqual([made, other])
  })

  test('asked for at once are made once', async () => {
    const identity = await opened()
    const asked = await Promise.all(Array.from({ length: 5 }, () => identity.ensurePerson(anna)))
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1)
    expect(await identity.people()).toHaveLength(1)
  })

  test('are all listed, also many', async () => {
    const identity = await opened()
    for (let n = 0; n < 120; n += 1) {
      await identity.ensurePerson({ ...anna, email: `person-${n}@demo.samsyn.invalid` })
    }
    expect(await identity.people()).toHaveLength(120)
  })
})

describe('sessions', () => {
  test('demo sign-in gives a session that is read from its cookie', async () => {
    const identity = await opened()
    const person = await identity.ensurePerson(anna)
    const cookie = await cookieOf(identity, anna.email)
    const signedIn = await identity.signedIn(cookie)
    expect(signedIn).toEqual({ ...person, session: expect.stringMatching(/.{8,}/) })
    expect(await identity.signedIn(cookie)).toEqual(signedIn)
    expect(decodeURIComponent(cookie.get('cookie') ?? '')).not.toContain(signedIn?.session)
  })

  test('the cookie is for this host only, hidden from scripts, and lax', async () => {
    const identity = await opened()
    await identity.ensurePerson(anna)
    const answer = await identity.demoSignIn(anna.email, new Request(`${localhost}/in`))
    const [cookie = ''] = answer?.headers.getSetCookie() ?? []
    expect(cookie).toMatch(/^samsyn\.session_token=/)
    expect(cookie).toMatch(/; HttpOnly/i)
    expect(cookie).toMatch(/; SameSite=Lax/i)
    expect(cookie).not.toMatch(/; (Domain|Secure)/i)
    expect(await answer?.text()).not.toContain('token')
  })

  test('over https the cookie is secure', async () => {
    const folder = temporaryFolder()
    const secret = await ensureSecret(folder)
    const baseUrls = ['https://samsyn.example']
    const identity = await openIdentity({ folder, baseUrls, demo: true, secret })
    onTestFinished(() => identity.close())
    await identity.ensurePerson(anna)
    const answer = await identity.demoSignIn(anna.email, new Request('https://samsyn.example/in'))
    expect(answer?.headers.getSetCookie()[0]).toMatch(/^__Secure-samsyn.*; Secure/i)
  })

  test('two cookies are two people', async () => {
    const identity = await opened()
    const [a, b] = [await identity.ensurePerson(anna), await identity.ensurePerson(bert)]
    const [cookieA, cookieB] = [
      await cookieOf(identity, anna.email),
      await cookieOf(identity, bert.email),
    ]
    expect(await identity.signedIn(cookieA)).toMatchObject(a)
    expect(await identity.signedIn(cookieB)).toMatchObject(b)
  })

  test.each([
    ['no cookie', undefined],
    ['another cookie', 'theme=dark'],
    ['an unsigned token', 'samsyn.session_token=abcdefgh'],
    ['a forged signature', 'samsyn.session_token=abcdefgh.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%3D'],
  ])('%s is nobody', async (_, cookie) => {
    const identity = await opened()
    expect(await identity.signedIn(new Headers(cookie ? { cookie } : {}))).toBeUndefined()
  })

  test('a cookie signed with another secret is nobody', async () => {
    const folder = temporaryFolder()
    const first = await opened(folder)
    await first.ensurePerson(anna)
    const cookie = await cookieOf(first, anna.email)
    await first.close()
    const options = { folder, baseUrls: [localhost], demo: true, secret: 'x'.repeat(43) }
    const other = await openIdentity(options)
    onTestFinished(() => other.close())
    expect(await other.signedIn(cookie)).toBeUndefined()
  })

  test('opened again, it has people and sessions', async () => {
    const folder = temporaryFolder()
    const first = await opened(folder)
    await first.ensurePerson(anna)
    const cookie = await cookieOf(first, anna.email)
    const before = await first.signedIn(cookie)
    await first.close()
    const again = await opened(folder)
    expect(await again.signedIn(cookie)).toEqual(before)
    expect(await again.people()).toHaveLength(1)
  })
})

describe('the end of a session', () => {
  test('signing out ends it at once, tells, and takes the cookie back', async () => {
    const identity = await opened()
    await identity.ensurePerson(anna)
    const cookie = await cookieOf(identity, anna.email)
    const elsewhere = await cookieOf(identity, anna.email)
    const session = (await identity.signedIn(cookie))?.session
    const ended = endedSessions(identity)
    const answer = await post(identity, '/sign-out', cookie)
    expect(answer.status).toBe(200)
    expect(answer.headers.getSetCookie()[0]).toMatch(/^samsyn\.session_token=;.*Max-Age=0/i)
    expect(ended).toEqual([session])
    expect(await identity.signedIn(cookie)).toBeUndefined()
    expect(await identity.signedIn(elsewhere)).toBeDefined()
  })

  test('revoking all of one person ends those and nobody else', async () => {
    const identity = await opened()
    for (const person of [anna, bert]) await identity.ensurePerson(person)
    const cookies = [
      await cookieOf(identity, anna.email),
      await cookieOf(identity, anna.email),
      await cookieOf(identity, bert.email),
    ] as const
    const sessions = await Promise.all(cookies.map((cookie) => identity.signedIn(cookie)))
    const ended = endedSessions(identity)
    expect((await post(identity, '/revoke-sessions', cookies[0])).status).toBe(200)
    expect(ended.sort()).toEqual(
      sessions
        .slice(0, 2)
        .map((one) => one?.session)
        .sort(),
    )
    expect(await identity.signedIn(cookies[1])).toBeUndefined()
    expect(await identity.signedIn(cookies[2])).toBeDefined()
  })

  test('who stops listening hears no more', async () => {
    const identity = await opened()
    await identity.ensurePerson(anna)
    const cookie = await cookieOf(identity, anna.email)
    const heard: string[] = []
    identity.onSessionEnded((session) => heard.push(session))()
    await post(identity, '/sign-out', cookie)
    expect(heard).toEqual([])
  })

  test('expiring tells within a second', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
    const identity = await opened()
    await identity.ensurePerson(anna)
    const cookie = await cookieOf(identity, anna.email)
    const session = (await identity.signedIn(cookie))?.session
    const ended = endedSessions(identity)
    vi.advanceTimersByTime(10 * second)
    expect(ended).toEqual([])
    vi.setSystemTime(Date.now() + 14 * 24 * 60 * 60 * second - 10 * second)
    vi.advanceTimersByTime(second)
    expect(ended).toEqual([session])
    expect(await identity.signedIn(cookie)).toBeUndefined()
  })

  test('removed elsewhere, it lets nobody in from the moment that it is told, not even by what was just asked', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
    const folder = temporaryFolder()
    const identity = await opened(folder)
    await identity.ensurePerson(anna)
    const cookie = await cookieOf(identity, anna.email)
    const ended = endedSessions(identity)
    vi.advanceTimersByTime(0.7 * second)
    const session = (await identity.signedIn(cookie))?.session
    const file = new DatabaseSync(join(folder, 'people.sqlite'))
    file.exec('DELETE FROM session')
    file.close()
    vi.advanceTimersByTime(0.2 * second)
    expect(ended).toEqual([session])
    expect(await identity.signedIn(cookie)).toBeUndefined()
  })

  test('another process that removes it is noticed without anybody asking', async () => {
    const folder = temporaryFolder()
    const identity = await opened(folder)
    await identity.ensurePerson(anna)
    const cookie = await cookieOf(identity, anna.email)
    const session = (await identity.signedIn(cookie))?.session
    const ended = endedSessions(identity)
    const script = `
      const { DatabaseSync } = require('node:sqlite')
      const file = new DatabaseSync(process.argv[1])
      file.exec('DELETE FROM session')
      file.close()`
    const remover = spawn(process.execPath, ['-e', script, join(folder, 'people.sqlite')])
    const [code] = await once(remover, 'close')
    expect(code).toBe(0)
    // Whoever hears of it, and comes back at once, is let in by no answer that was kept.
    await vi.waitFor(() => expect(ended).toEqual([session]), { timeout: 60 * second })
    expect(await identity.signedIn(cookie)).toBeUndefined()
  })
})

describe('who is kept out', () => {
  test.each([
    ['a foreign origin', 'https://evil.example'],
    ['the right host on another port', 'http://localhost:9999'],
    ['no origin that can be named', 'null'],
  ])('%s can end nobody’s session', async (_, origin) => {
    const identity = await opened()
    await identity.ensurePerson(anna)
    const cookie = await cookieOf(identity, anna.email)
    const headers = new Headers({ cookie: cookie.get('cookie') ?? '', origin })
    expect((await post(identity, '/sign-out', headers)).status).toBe(403)
    expect(await identity.signedIn(cookie)).toBeDefined()
  })

  test('both of the demo’s addresses are its own', async () => {
    const identity = await opened()
    await identity.ensurePerson(anna)
    for (const origin of [localhost, loopback]) {
      const cookie = await cookieOf(identity, anna.email)
      const headers = new Headers({ cookie: cookie.get('cookie') ?? '', origin })
      expect((await post(identity, '/sign-out', headers)).status).toBe(200)
    }
  })

  test('a foreign page cannot sign its visitor in', async () => {
    const identity = await opened()
    await identity.ensurePerson(anna)
    const headers = { origin: 'https://evil.example' }
    const answer = await identity.demoSignIn(anna.email, new Request(localhost, { headers }))
    expect(answer?.status).toBe(403)
    expect(answer?.headers.getSetCookie()).toEqual([])
  })

  test('without a demo its door is shut, by every way', async () => {
    const identity = await opened(temporaryFolder(), false)
    await identity.ensurePerson(anna)
    expect(await identity.demoSignIn(anna.email, new Request(localhost))).toBeUndefined()
  })

  test.each([true, false])('the demo’s door has no URL (demo: %s)', async (demo) => {
    const identity = await opened(temporaryFolder(), demo)
    await identity.ensurePerson(anna)
    for (const path of ['/demo/sign-in', '/demo-sign-in', '/demoSignIn', '/virtual:/', '']) {
      const answer = await post(identity, path, new Headers(), { email: anna.email })
      expect(answer.status).toBe(404)
      expect(answer.headers.getSetCookie()).toEqual([])
    }
  })

  test.each([
    ['of another domain', 'real@kommun.example', true],
    ['who does not exist', 'nobody@demo.samsyn.invalid', false],
  ])('the demo’s door lets in nobody %s', async (_, email, exists) => {
    const identity = await opened()
    if (exists) await identity.ensurePerson({ ...anna, email })
    expect(await identity.demoSignIn(email, new Request(localhost))).toBeUndefined()
  })

  test('one browser is one person: signing in as another ends the first', async () => {
    const identity = await opened()
    for (const person of [anna, bert]) await identity.ensurePerson(person)
    const cookie = await cookieOf(identity, anna.email)
    const session = (await identity.signedIn(cookie))?.session
    const ended = endedSessions(identity)
    await cookieOf(identity, anna.email, cookie)
    expect(ended).toEqual([])
    await cookieOf(identity, bert.email, cookie)
    expect(ended).toEqual([session])
  })

  test.each([
    ['/update-user', { administrator: true }],
    ['/update-user', { name: 'Bert' }],
    [
      '/sign-up/email',
      { ...anna, email: 'new@example.org', password: 'long-enough-1', administrator: true },
    ],
    ['/sign-in/email', { email: anna.email, password: 'long-enough-1' }],
    ['/update-session', { administrator: true }],
    ['/change-email', { newEmail: bert.email }],
    ['/delete-user', {}],
    ['/../auth/update-user', { administrator: true }],
  ])('%s %j changes nothing: nobody makes or changes people from outside', async (path, body) => {
    const identity = await opened()
    await identity.ensurePerson(anna)
    const people = await identity.people()
    const cookie = await cookieOf(identity, anna.email)
    expect((await post(identity, path, cookie, body)).status).toBe(404)
    expect(await identity.people()).toEqual(people)
    expect((await identity.signedIn(cookie))?.administrator).toBe(false)
  })

  test.each(['/get-session', '/list-sessions'])('%s gives no token to scripts', async (path) => {
    const identity = await opened()
    await identity.ensurePerson(anna)
    const headers = await cookieOf(identity, anna.email)
    const answer = await identity.handle(new Request(`${localhost}/api/auth${path}`, { headers }))
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('')
  })
})

describe('the secret', () => {
  test('is made once, for the server’s user only', async () => {
    const folder = join(temporaryFolder(), 'data')
    const secrets = await Promise.all(Array.from({ length: 4 }, () => ensureSecret(folder)))
    expect(new Set(secrets).size).toBe(1)
    expect(await ensureSecret(folder)).toBe(secrets[0])
    expect(secrets[0]).toMatch(/^[\w-]{43}$/)
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(folder, 'secret'), 'utf8').trim()).toBe(secrets[0])
  })

  test('that is none stops the start', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'secret'), '')
    await expect(ensureSecret(folder)).rejects.toThrow(/holds no secret/)
  })

  test('people live in their own file', async () => {
    const folder = temporaryFolder()
    await opened(folder)
    expect(existsSync(join(folder, 'people.sqlite'))).toBe(true)
    expect(existsSync(join(folder, 'samsyn.sqlite'))).toBe(false)
  })
})
