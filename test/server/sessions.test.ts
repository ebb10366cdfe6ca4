import { expect, test } from 'vitest'
import { Caller } from '../support/callers.ts'
import { tokenIn } from '../support/mailbox.ts'
import { type ServedScene, servedScene, tove, whoIs } from '../support/servedScene.ts'

interface Listed {
  id: string
  current: boolean
  startedAt: number
  expiresAt: number
  device: string | null
}

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0'
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1'

/** Tove once more, in another browser; the letters before were `before`. */
async function elsewhere({ box, origin }: ServedScene, before: number, agent: string) {
  const caller = new Caller(origin)
  await caller.post('/api/sign-in/mail', { email: tove.email })
  const token = tokenIn(await box.letterTo(tove.email, before + 1))
  await caller.post('/api/sign-in/link', { token }, { 'user-agent': agent })
  return caller
}

async function listed(caller: Caller): Promise<Listed[]> {
  const { body } = await caller.get('/api/me/sessions')
  return (body as { sessions: Listed[] }).sessions
}

async function withThree() {
  const scene = await servedScene()
  const host = await scene.administrator()
  // Of a mailbox that was never proved, the first letter ends whoever came in otherwise.
  const first = await elsewhere(scene, 0, firefox)
  const second = await elsewhere(scene, 1, safari)
  return { scene, host, first, second }
}

test('each sees where they are signed in, and no token', async () => {
  const { first, second } = await withThree()
  const sessions = await listed(second)
  expect(sessions.map(({ device, current }) => [device, current])).toEqual([
    ['Safari, iPhone', true],
    ['Firefox, Windows', false],
  ])
  const [one] = sessions
  const days = ((one?.expiresAt ?? 0) - (one?.startedAt ?? 0)) / (24 * 60 * 60_000)
  expect(days).toBeCloseTo(14, 3)
  expect((await listed(first)).find(({ current }) => current)?.device).toBe('Firefox, Windows')
  for (const caller of [first, second]) {
    const token = decodeURIComponent(caller.cookie.split('=')[1] ?? '').split('.')[0] ?? ''
    expect(token.length).toBeGreaterThan(16)
    expect((await first.get('/api/me/sessions')).text).not.toContain(token)
  }
})

test('a proof of the mailbox ends whoever had come in without one', async () => {
  const { host, first } = await withThree()
  expect(await whoIs(host)).toBeNull()
  expect(await whoIs(first)).toBe(tove.email)
})

test('one of them is ended, its open sockets too', async () => {
  const { first, second } = await withThree()
  const other = (await listed(second)).find(({ current }) => !current)
  const live = first.socket('/live/nothing-here')
  const closed = new Promise<number>((resolve) => live.on('close', resolve))
  const { status } = await second.bring('DELETE', `/api/me/sessions/${other?.id}`, undefined)
  expect(status).toBe(200)
  expect(await whoIs(first)).toBeNull()
  expect(await whoIs(second)).toBe(tove.email)
  expect(await closed).toBeGreaterThan(4000)
  expect(await listed(second)).toHaveLength(1)
})

test('all others are ended, or all', async () => {
  const { scene, first, second } = await withThree()
  expect((await second.post('/api/me/sessions/end', { which: 'others' })).status).toBe(200)
  expect([await whoIs(first), await whoIs(second)]).toEqual([null, tove.email])
  const cookie = second.cookie
  const { headers } = await second.post('/api/me/sessions/end', { which: 'all' })
  expect(headers.getSetCookie().join('\n')).toMatch(/session_token=;.*Max-Age=0/i)
  expect(await whoIs(second)).toBeNull()
  const old = await fetch(`${scene.origin}/api/me`, { headers: { cookie } })
  expect(await old.json()).toMatchObject({ person: null })
})

test('nobody ends, or sees, a session of another', async () => {
  const { scene, second } = await withThree()
  const { caller } = await scene.guest(second, 'Gun', 'gun@samsyn.example')
  const [one] = await listed(second)
  expect(await listed(caller)).toHaveLength(1)
  expect((await caller.bring('DELETE', `/api/me/sessions/${one?.id}`, undefined)).status).toBe(200)
  await caller.post('/api/me/sessions/end', { which: 'others' })
  expect(await whoIs(second)).toBe(tove.email)
  expect((await scene.stranger().get('/api/me/sessions')).status).toBe(401)
  const { status } = await scene.stranger().post('/api/me/sessions/end', { which: 'all' })
  expect(status).toBe(401)
})
