import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { AppScene } from '../support/appScene.ts'
import { Caller } from '../support/callers.ts'
import { DAY, OutsideScene } from '../support/outsideScene.ts'

test('[R2] a link that never was, was mistyped, is revoked or belongs to what is deleted: all the same', async () => {
  const scene = await OutsideScene.open()
  await scene.release()
  const { path } = await scene.share()
  const revoked = await scene.share()
  await scene.act('lena', { type: 'revokeShare', share: revoked.share })
  // Its key is there, and no event has opened it.
  const token = 'B'.repeat(22)
  const { createHash } = await import('node:crypto')
  const tokenHash = createHash('sha256').update(token).digest('hex')
  const unopened = { evaluation: scene.id, share: 'c'.repeat(20), tokenHash, passcodeHash: null }
  await scene.store.shares.add(unopened)
  const mistyped = path.slice(0, -1) + (path.endsWith('A') ? 'B' : 'A')
  const answers = []
  for (const one of [
    `/share/${'A'.repeat(22)}`,
    mistyped,
    revoked.path,
    `/share/${token}`,
    '/share/x',
    `/share/${'A'.repeat(5000)}`,
    `/share/${tokenHash}`,
    '/share/__proto__',
    '/share/%00',
  ])
    for (const page of ['', '/draft/1', '/draft/1/report.pdf', '/live', '/watch', '/final/1'])
      answers.push(await scene.visitor().get(one + page))
  for (const { status, text, headers } of answers) {
    expect(status).toBe(404)
    expect(text).toBe(answers[0]?.text)
    expect(headers.get('set-cookie')).toBeNull()
  }
  expect((await scene.visitor().get(path)).status).toBe(200)
})

test('a link opens its own evaluation, whatever ids are asked for behind it', async () => {
  const scene = await OutsideScene.open()
  const other = await scene.port.evaluation([
    ['lena', 'lead'],
    ['anna', 'evaluator'],
    ['bert', 'evaluator'],
  ])
  await scene.release()
  const { path } = await scene.share()
  for (const page of [
    `${path}/../../outside/${other}`,
    `/outside/${other}/draft/1`,
    `/outside/${other}`,
    `/outside/..%2f${scene.id}`,
  ])
    expect((await scene.visitor('karin').get(page)).status).toBe(403)
  for (const no of ['0', '2', '01', '1.0', '1e0', '-1', '__proto__', 'constructor']) {
    const { status, headers } = await scene.visitor().get(`${path}/draft/${no}`)
    expect([status, headers.get('location')]).toEqual([302, path])
  }
})

test('beside the pages there is nothing of ours, and a slash too many is forgiven', async () => {
  const scene = await OutsideScene.open()
  const { path } = await scene.share()
  expect((await scene.visitor().get(`${path}/`)).headers.get('location')).toBe(path)
  for (const page of [
    '/share/',
    '/share/%2f%2fevil.example/',
    `${path}/x/`,
    `${path}/draft`,
    '/outside/',
  ])
    expect((await scene.visitor().get(page)).status).toBe(404)
})

test('no link and no contact has a door of the house', async () => {
  const scene = await OutsideScene.open()
  await scene.release()
  const { path } = await scene.share({ passcode: 'en lång kod' })
  const stina = scene.visitor()
  await stina.send(`${path}/passcode`, { passcode: 'en lång kod' })
  const token = path.split('/').at(-1)
  for (const way of [
    '',
    '/view',
    '/parts',
    '/events',
    '/trail.json',
    '/scores',
    '/report.json',
    '/openings',
    '/releases/1',
    '/versions',
  ])
    for (const id of [scene.id, token]) {
      expect((await stina.get(`/api/evaluations/${id}${way}`)).status).toBe(401)
      expect((await scene.visitor('karin').get(`/api/evaluations/${id}${way}`)).status).toBe(404)
    }
})

test('[R2] a passcode stands before everything, and opens this one link in this one browser', async () => {
  const scene = await OutsideScene.open()
  await scene.write('Kommunen har en vision.')
  await scene.release()
  await scene.act('lena', { type: 'setLive', on: true })
  const { path } = await scene.share({ passcode: 'Blå Häst 7' })
  const other = await scene.share({ passcode: 'en annan kod' })
  const stina = scene.visitor()
  for (const page of [
    '',
    '/draft/1',
    '/draft/1/remarks',
    '/draft/1/report.pdf',
    '/live',
    '/live/text',
    '/watch',
    '/final/1',
  ]) {
    const { text, headers } = await stina.get(path + page)
    expect(text).toContain('name="passcode"')
    expect(text).not.toMatch(/Ekbacka|vision/)
    expect(headers.get('content-type')).toContain('text/html')
  }
  expect(await scene.store.openings.newest(scene.id, 9)).toEqual([])
  const wrong = await stina.send(`${path}/passcode`, { passcode: 'blå häst 7' })
  expect([wrong.status, wrong.headers.get('set-cookie')]).toEqual([403, null])
  // As another keyboard composes it, with a blank too many.
  const right = await stina.send(`${path}/passcode`, { passcode: ' Bla\u030a Ha\u0308st 7 ' })
  expect([right.status, right.headers.get('location')]).toEqual([303, path])
  const cookie = right.headers.get('set-cookie') ?? ''
  expect(cookie).toContain('HttpOnly')
  expect(cookie).toContain('SameSite=Lax')
  expect(cookie).toContain(`Path=${path}`)
  expect((await stina.get(`${path}/draft/1`)).text).toContain('Kommunen har en vision.')
  expect((await stina.get(`${other.path}/draft/1`)).text).toContain('name="passcode"')
  expect((await scene.visitor().get(`${path}/draft/1`)).text).toContain('name="passcode"')
})

test('a forged or borrowed entry opens nothing', async () => {
  const scene = await OutsideScene.open()
  await scene.release()
  const one = await scene.share({ passcode: 'den första' })
  const other = await scene.share({ passcode: 'den andra koden' })
  const stina = scene.visitor()
  const right = await stina.send(`${one.path}/passcode`, { passcode: 'den första' })
  const entry = /=([^;]+)/.exec(right.headers.get('set-cookie') ?? '')?.[1] ?? ''
  const later = entry.replace(/^\d+/, String(Date.now() + 30 * DAY))
  for (const given of [entry, later, `${Date.now() + DAY}.`, `${Date.now() + DAY}.AAAA`, 'x', ''])
    expect(
      (await scene.visitor().get(other.path, { cookie: `samsyn-share-${other.share}=${given}` }))
        .text,
    ).toContain('name="passcode"')
  expect(
    (await scene.visitor().get(one.path, { cookie: `samsyn-share-${one.share}=${later}` })).text,
  ).toContain('name="passcode"')
  expect(
    (await scene.visitor().get(one.path, { cookie: `samsyn-share-${one.share}=${entry}` })).text,
  ).not.toContain('name="passcode"')
})

test('guessing a passcode ends after ten times, and who is inside stays there', async () => {
  const scene = await OutsideScene.open({ publicOrigin: 'https://samsyn.invalid' })
  await scene.release()
  const { path } = await scene.share({ passcode: 'en lång kod' })
  const from = (address: string) => ({
    origin: 'https://samsyn.invalid',
    'x-forwarded-for': address,
  })
  const stina = scene.visitor()
  await stina.send(`${path}/passcode`, { passcode: 'en lång kod' }, from('192.0.2.7'))
  const guesser = scene.visitor()
  const statuses: number[] = []
  for (let times = 0; times < 12; times += 1) {
    const guess = { passcode: `gissning ${times}` }
    statuses.push((await guesser.send(`${path}/passcode`, guess, from('192.0.2.9'))).status)
  }
  expect(statuses).toEqual([...Array(10).fill(403), 429, 429])
  // Not even the right one, now; another caller is not kept out by it.
  const late = { passcode: 'en lång kod' }
  expect((await guesser.send(`${path}/passcode`, late, from('192.0.2.9'))).status).toBe(429)
  const other = await scene.visitor().send(`${path}/passcode`, late, from('192.0.2.8'))
  expect(other.status).toBe(303)
  expect(other.headers.get('set-cookie')).toContain('Secure')
  expect((await stina.get(`${path}/draft/1`)).text).not.toContain('name="passcode"')
})

test('[R2] a link leads as long as it was said, to the millisecond', async () => {
  const scene = new AppScene()
  const id = await scene.evaluation()
  const lead = await scene.caller('lead')
  const until = scene.now + DAY
  const { body } = await lead.post(`/api/evaluations/${id}/shares`, {
    name: 'x',
    until,
    passcode: null,
  })
  const path = new URL((body as { link: string }).link).pathname
  const stina = new Caller(scene)
  scene.now = until - 1
  expect((await stina.get(path)).status).toBe(200)
  scene.now = until
  expect((await stina.get(path)).status).toBe(404)
})

test('an entry by passcode lasts half a day', async () => {
  const entryKey = randomBytes(32)
  const scene = new AppScene({ entryKey })
  const id = await scene.evaluation()
  const lead = await scene.caller('lead')
  const until = scene.now + 30 * DAY
  const { body } = await lead.post(`/api/evaluations/${id}/shares`, {
    name: 'x',
    until,
    passcode: 'en lång kod',
  })
  const path = new URL((body as { link: string }).link).pathname
  const stina = new Caller(scene)
  await stina.post(`${path}/passcode`, undefined, {
    'content-type': 'application/x-www-form-urlencoded',
  })
  expect((await stina.get(path)).text).toContain('name="passcode"')
  const form = { method: 'POST', body: new URLSearchParams({ passcode: 'en lång kod' }) }
  const entered = await scene.request(`http://127.0.0.1${path}/passcode`, form)
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const asks = async () => (await stina.get(path, { cookie })).text.includes('name="passcode"')
  expect(await asks()).toBe(false)
  // A restart asks nobody again, and the seal of another server is worth nothing.
  for (const [key, isAsked] of [
    [entryKey, false],
    [randomBytes(32), true],
  ] as const) {
    const other = new Caller(new AppScene({ store: scene.store, entryKey: key }))
    const { text } = await other.get(path, { cookie })
    expect(text.includes('name="passcode"')).toBe(isAsked)
  }
  scene.now += DAY / 2
  expect(await asks()).toBe(true)
})

test('a form that another site sends is not taken, with a link or signed in', async () => {
  const scene = await OutsideScene.open()
  await scene.release()
  const { path } = await scene.share()
  const fields = { on: '', quote: '', before: '', text: 'Fel år.', source: '', name: 'Stina' }
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { origin: 'null', 'sec-fetch-site': 'same-site' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ]
  for (const [who, base] of [
    [undefined, path],
    ['karin', `/outside/${scene.id}`],
  ] as const)
    for (const headers of foreign)
      expect(
        (await scene.visitor(who).send(`${base}/draft/1/remarks`, fields, headers)).status,
      ).toBe(403)
  const remarks = async () =>
    (await scene.port.evaluations.outward(scene.id))?.releases.remarks.size
  expect(await remarks()).toBe(0)
  const own = { origin: 'null', 'sec-fetch-site': 'same-origin' }
  expect((await scene.visitor().send(`${path}/draft/1/remarks`, fields, own)).status).toBe(303)
  expect(
    (await scene.visitor('karin').send(`/outside/${scene.id}/draft/1/remarks`, fields)).status,
  ).toBe(303)
  expect(await remarks()).toBe(2)
})

test('a link that a machine asks for on and on rests for a minute, and others go on', async () => {
  const scene = new AppScene()
  const id = await scene.evaluation()
  const lead = await scene.caller('lead')
  const asked = { name: 'x', until: scene.now + DAY, passcode: null }
  const made = async () => {
    const { body } = await lead.post(`/api/evaluations/${id}/shares`, asked)
    return new URL((body as { link: string }).link).pathname
  }
  const [path, other] = [await made(), await made()]
  const stina = new Caller(scene)
  for (let nth = 0; nth < 600; nth += 1) expect((await stina.get(path)).status).toBe(200)
  expect((await stina.get(path)).status).toBe(429)
  expect((await stina.get(other)).status).toBe(200)
  scene.now += 60_000
  expect((await stina.get(path)).status).toBe(200)
})
