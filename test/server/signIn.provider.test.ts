import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { oidcProvider } from '../support/oidcProvider.ts'
import { freePort, type ServedScene, servedScene, tove } from '../support/servedScene.ts'
import { Wanderer } from '../support/wanderer.ts'

const account = { sub: 'tove-there', email: tove.email, email_verified: true, name: 'Tove Annat' }

async function withProvider() {
  const port = await freePort()
  const back = `http://127.0.0.1:${port}/api/auth/callback/region`
  const provider = await oidcProvider(back)
  const providers = [{ id: 'region', label: 'Regionens inloggning', ...provider.settings }]
  const scene = await servedScene({ port, providers })
  const host = await scene.administrator()
  return { scene, host, provider, back }
}

/** Sent there from our page; gives the address to go to. */
async function sent({ origin }: ServedScene, browser: Wanderer): Promise<string> {
  const answer = await browser.post(`${origin}/api/sign-in/provider`, { provider: 'region' })
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { url: string }).url
}

async function whoIs({ origin }: ServedScene, browser: Wanderer): Promise<unknown> {
  const answer = await browser.ask(`${origin}/api/me`)
  return ((await answer.json()) as { person: unknown }).person
}

function rows(scene: ServedScene, table: string): Record<string, unknown>[] {
  const db = new DatabaseSync(join(scene.folder, 'people.sqlite'), { readOnly: true })
  try {
    return db.prepare(`SELECT * FROM ${table}`).all()
  } finally {
    db.close()
  }
}

/** Until the way leads back to us with what only we should get. */
const untilBack = (address: string) => !address.includes('/api/auth/callback/')

test('a known person with a verified address comes in, first and again, under their own name', async () => {
  const { scene, provider } = await withProvider()
  const { body } = await scene.stranger().get('/api/sign-in')
  expect(body).toEqual({
    demo: false,
    mail: true,
    providers: [{ id: 'region', label: 'Regionens inloggning' }],
  })
  provider.is(account)
  for (let n = 0; n < 2; n += 1) {
    const browser = new Wanderer()
    await browser.go(await sent(scene, browser))
    expect(browser.went.at(-1)).toBe(`${scene.origin}/`)
    expect(await whoIs(scene, browser)).toMatchObject({ ...tove, administrator: true })
  }
  expect(rows(scene, 'user')).toHaveLength(1)
  const accounts = rows(scene, 'account')
  expect(accounts).toHaveLength(1)
  // Who it was is kept, nothing that opens anything there.
  expect(accounts[0]).toMatchObject({ accountId: account.sub })
  expect(accounts[0]).toMatchObject({ accessToken: null, refreshToken: null, idToken: null })
})

test('who is invited and comes in there has been in: the invitation in somebody’s hand is over', async () => {
  const { scene, host, provider } = await withProvider()
  const asked = { name: 'Gun', email: 'gun@samsyn.example', by: 'hand' }
  const { path } = (await host.post('/api/invitations', asked)).body as { path: string }
  provider.is({ ...account, sub: 'gun-there', email: 'GUN@samsyn.example' })
  const browser = new Wanderer()
  await browser.go(await sent(scene, browser))
  expect(await whoIs(scene, browser)).toMatchObject({ name: 'Gun' })
  const token = path.split('#')[1]
  const late = await scene.stranger().post('/api/sign-in/invitation', { token })
  expect(late.status).toBe(404)
  const { people } = (await host.get('/api/people')).body as { people: { signedIn: boolean }[] }
  expect(people.map(({ signedIn }) => signedIn)).toEqual([true, true])
})

test.each([
  ['an address that is not verified', { ...account, email_verified: false }],
  ['an address of nobody here', { ...account, email: 'nobody@samsyn.example' }],
])('%s leads back to the door, and makes nobody', async (_, account) => {
  const { scene, provider } = await withProvider()
  provider.is(account)
  const browser = new Wanderer()
  await browser.go(await sent(scene, browser))
  expect(browser.went.at(-1)).toMatch(`${scene.origin}/sign-in?problem=provider`)
  expect(await whoIs(scene, browser)).toBeNull()
  expect(rows(scene, 'user')).toHaveLength(1)
  expect(rows(scene, 'account')).toHaveLength(0)
  expect(rows(scene, 'session')).toHaveLength(1)
})

test('what comes back opens for the browser that was sent alone, and once', async () => {
  const { scene, provider } = await withProvider()
  provider.is(account)
  const browser = new Wanderer()
  const held = await browser.go(await sent(scene, browser), untilBack)
  const back = held.headers.get('location') ?? ''
  expect(back).toContain('/api/auth/callback/region?')
  // Slipped to somebody else, so that they would act as whoever sent it.
  const other = new Wanderer()
  await other.go(back)
  expect(await whoIs(scene, other)).toBeNull()
  await sent(scene, other)
  await other.go(back)
  expect(await whoIs(scene, other)).toBeNull()
  await browser.go(back)
  expect(await whoIs(scene, browser)).toMatchObject(tove)
  const again = new Wanderer()
  await again.go(back)
  expect(await whoIs(scene, again)).toBeNull()
})

test.each([
  ['without a state', ''],
  ['with a state of our making', '&state=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
])('a code of our making %s opens nothing', async (_, more) => {
  const { scene, back } = await withProvider()
  const browser = new Wanderer()
  await sent(scene, browser)
  await browser.go(`${back}?code=abc${more}`)
  expect(scene.logged.filter((line) => line.startsWith('sign-in failed'))).toEqual([])
  expect(await whoIs(scene, browser)).toBeNull()
  expect(new URL(browser.went.at(-1) ?? '').origin).toBe(scene.origin)
})

test('nobody is sent anywhere else than where the page says', async () => {
  const { scene } = await withProvider()
  const browser = new Wanderer()
  for (const more of [
    { callbackURL: 'https://evil.example' },
    { errorCallbackURL: 'https://evil.example' },
    { scopes: ['everything'] },
  ]) {
    const body = { provider: 'region', ...more }
    const answer = await browser.post(`${scene.origin}/api/sign-in/provider`, body)
    expect(answer.status).toBe(400)
  }
  const way = await browser.post(`${scene.origin}/api/auth/sign-in/social`, { provider: 'region' })
  expect(way.status).toBe(404)
  const unknown = await browser.post(`${scene.origin}/api/sign-in/provider`, { provider: 'other' })
  expect(unknown.status).toBe(404)
})

test('a provider that does not answer keeps nobody waiting but who asks it', async () => {
  const port = await freePort()
  const provider = await oidcProvider(`http://127.0.0.1:${port}/api/auth/callback/region`)
  provider.fallSilent()
  const providers = [{ id: 'region', label: 'Region', ...provider.settings }]
  const scene = await servedScene({ port, providers })
  await scene.administrator()
  const asked = scene.stranger().post('/api/sign-in/provider', { provider: 'region' })
  expect((await scene.stranger().get('/api/sign-in')).status).toBe(200)
  const { status, body } = await asked
  expect([status, body]).toMatchObject([503, { type: 'urn:samsyn:problem:providerSilent' }])
})
