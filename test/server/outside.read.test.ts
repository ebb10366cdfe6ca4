import { expect, test } from 'vitest'
import { DAY, OutsideScene } from '../support/outsideScene.ts'

test('[R1, R2] a link leads to the drafts, and a draft is what was written when it went out', async () => {
  const scene = await OutsideScene.open()
  await scene.write('Kommunen har en vision.')
  const { path } = await scene.share()
  const stina = scene.visitor()
  expect((await stina.get(path)).text).toContain('Det finns inget att läsa än')
  await scene.release({ note: 'Läs område 1 först.' })
  await scene.write('Detta skrevs efteråt.')
  const list = await stina.get(path)
  expect(list.text).toContain('Ekbacka 2026')
  expect(list.text).toContain('Läs område 1 först.')
  expect(list.text).toContain(`href="${path}/draft/1"`)
  const draft = await stina.get(`${path}/draft/1`)
  expect(draft.status).toBe(200)
  expect(draft.text).toContain('Utkast 1, inte slutligt')
  expect(draft.text).toContain('Kommunen har en vision.')
  expect(draft.text).not.toContain('Detta skrevs efteråt.')
  await scene.release()
  expect((await stina.get(`${path}/draft/2`)).text).toContain('Detta skrevs efteråt.')
  expect((await stina.get(`${path}/draft/1`)).text).not.toContain('Detta skrevs efteråt.')
})

test('a draft is taken along as a file, of what went out and nothing after', async () => {
  const scene = await OutsideScene.open()
  await scene.write('Kommunen har en vision.')
  await scene.release()
  await scene.write('Detta skrevs efteråt.')
  const { path } = await scene.share()
  const stina = scene.visitor()
  const page = await stina.get(`${path}/draft/1`)
  for (const form of ['pdf', 'docx', 'xlsx']) {
    const address = `${path}/draft/1/report.${form}`
    expect(page.text).toContain(`href="${address}"`)
    const { status, headers, text } = await stina.get(address)
    expect([status, headers.get('content-disposition')]).toEqual([
      200,
      `attachment; filename="kommunkompassen-ekbacka-2026-utkast-1.${form}"`,
    ])
    expect(text.startsWith(`${form}\n`)).toBe(true)
    expect(text).toContain('Kommunen har en vision.')
    expect(text).not.toContain('Detta skrevs efteråt.')
    expect(headers.get('cache-control')).toBe('no-store')
  }
  for (const file of ['report.html', 'report.json', 'report.zip', 'trail.json'])
    expect((await stina.get(`${path}/draft/1/${file}`)).status).toBe(404)
  // R3. Each is an opening.
  expect(await scene.store.openings.newest(scene.id, 9)).toHaveLength(4)
})

test('what is let out may not be kept, indexed, framed, told on or run', async () => {
  const scene = await OutsideScene.open()
  await scene.release()
  const { path } = await scene.share()
  for (const page of [path, `${path}/draft/1`, `${path}/draft/1/remarks`, '/share/nowhere']) {
    const { headers, text } = await scene.visitor().get(page)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-robots-tag')).toContain('noindex')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-frame-options')).toBe('DENY')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toMatch(/https?:|data:|\*/)
    // Nothing is fetched from anywhere else, and no code or style stands in the page but by its nonce.
    expect(text).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//)
    expect(text).not.toMatch(/<script(?![^>]* src="\/share\/assets\/)/)
    expect(text).not.toMatch(/ style=| on\w+=/)
    const nonce = /nonce-([^']+)'/.exec(policy)?.[1]
    for (const [, given] of text.matchAll(/<style(?: nonce="([^"]*)")?>/g))
      expect(given).toBe(nonce)
  }
})

test('every page of a draft says that it is not final', async () => {
  const scene = await OutsideScene.open()
  await scene.release()
  const { path } = await scene.share()
  for (const page of ['', '/draft/1', '/draft/1/remarks'])
    expect((await scene.visitor().get(path + page)).text).toContain('Utkast 1, inte slutligt')
})

test('[R1] a withdrawn draft is not listed, not read, and the number is not used again', async () => {
  const scene = await OutsideScene.open()
  await scene.write('Hemligt namn.')
  await scene.release()
  const { path } = await scene.share()
  await scene.act('lena', { type: 'withdrawRelease', release: 1, reason: 'Ett namn stod där' })
  const stina = scene.visitor()
  for (const page of ['', '/draft/1', '/draft/1/remarks', '/draft/1/report.pdf']) {
    const { text } = await stina.get(path + page)
    expect(text).not.toContain('Hemligt namn.')
    expect(text).not.toContain('Ett namn stod där')
  }
  expect((await stina.get(`${path}/draft/1`)).headers.get('location')).toBe(path)
  await scene.release()
  expect((await stina.get(path)).text).toContain('/draft/2')
})

test('a snapshot that is not what went out is not shown', async () => {
  const scene = await OutsideScene.open()
  await scene.release()
  const { path } = await scene.share()
  const outward = await scene.port.evaluations.outward(scene.id)
  const digest = outward?.releases.releases.get(1)?.snapshot ?? ''
  await scene.store.snapshots.drop(scene.id, digest)
  await scene.store.snapshots.put(scene.id, digest, Buffer.from('{"format":"samsyn-report"}'))
  const { status, text } = await scene.visitor().get(`${path}/draft/1`)
  expect(status).toBe(500)
  expect(text).toContain('kan inte visas')
  expect(await scene.store.openings.newest(scene.id, 10)).toEqual([])
})

test('[R3] every opening is written down, by which way and when; the lead alone reads it', async () => {
  const scene = await OutsideScene.open()
  await scene.release()
  await scene.act('lena', { type: 'setLive', on: true })
  const { path, share } = await scene.share({ name: 'Staben' })
  const before = Date.now()
  await scene.visitor().get(`${path}/draft/1`)
  await scene.visitor('karin').get(`/outside/${scene.id}/draft/1`)
  await scene.visitor().get(`${path}/live`)
  // Neither a list nor a look at its head is an opening, nor the team's own.
  await scene.visitor().get(path)
  await scene.port.ask(`${path}/draft/1`, { method: 'HEAD' })
  expect((await scene.ask('anna', '/releases/1')).status).toBe(200)
  for (const who of ['anna', 'olle']) expect((await scene.ask(who, '/openings')).status).toBe(403)
  for (const who of ['karin', 'stranger'])
    expect((await scene.ask(who, '/openings')).status).toBe(404)
  const { openings } = (await (await scene.ask('lena', '/openings')).json()) as {
    openings: { at: number }[]
  }
  const byShare = { kind: 'share', share, name: 'Staben' }
  expect(openings).toMatchObject([
    { by: byShare, what: { kind: 'live' } },
    { by: { kind: 'contact', person: { name: 'Karin' } }, what: { kind: 'release', release: 1 } },
    { by: byShare, what: { kind: 'release', release: 1 } },
  ])
  for (const { at } of openings) expect(at).toBeGreaterThanOrEqual(before)
})

test('who follows the live text is written down once, with its page or without', async () => {
  const scene = await OutsideScene.open()
  await scene.act('lena', { type: 'setLive', on: true })
  const { path } = await scene.share()
  for (let times = 0; times < 3; times += 1)
    await (await scene.visitor().listen(`${path}/live/text`)).event('text')
  // As a page without scripts, which is loaded anew twice a minute.
  for (let times = 0; times < 3; times += 1) await scene.visitor().get(`${path}/live`)
  expect(await scene.store.openings.newest(scene.id, 10)).toMatchObject([{ what: 'live' }])
})

test('with scores the figures are there, without them none is', async () => {
  const scene = await OutsideScene.open()
  await scene.release({ scores: true })
  await scene.release({ scores: false })
  const { path } = await scene.share()
  const stina = scene.visitor()
  expect((await stina.get(`${path}/draft/1`)).text).toContain('Uppnått')
  expect((await stina.get(`${path}/draft/2`)).text).not.toContain('Uppnått')
})

test('a contact reads the same signed in, and is led to the one report that is theirs', async () => {
  const scene = await OutsideScene.open()
  await scene.write('Kommunen har en vision.')
  await scene.release()
  const karin = scene.visitor('karin')
  expect((await karin.get('/outside')).headers.get('location')).toBe(`/outside/${scene.id}`)
  expect((await karin.get(`/outside/${scene.id}/draft/1`)).text).toContain('har en vision')
  expect(JSON.parse((await karin.get('/api/outside')).text)).toEqual({
    evaluations: [
      { id: scene.id, municipality: 'Ekbacka', year: 2026, path: `/outside/${scene.id}` },
    ],
  })
  for (const who of ['stranger', 'anna', 'lena']) {
    expect((await scene.visitor(who).get(`/outside/${scene.id}/draft/1`)).status).toBe(403)
    expect((await scene.visitor(who).get('/outside')).status).toBe(403)
  }
  expect((await scene.visitor().get(`/outside/${scene.id}`)).status).toBe(401)
})

test('what is shown to the team is what the municipality reads, and withdrawn ones too', async () => {
  const scene = await OutsideScene.open()
  await scene.write('Kommunen har en vision.')
  await scene.release({ note: 'Hej' })
  await scene.act('lena', { type: 'withdrawRelease', release: 1, reason: 'x' })
  const answer = await scene.ask('olle', '/releases/1')
  expect(await answer.text()).toContain('Kommunen har en vision.')
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
  expect((await scene.ask('olle', '/releases/2')).status).toBe(404)
  for (const who of ['karin', 'stranger'])
    expect((await scene.ask(who, '/releases/1')).status).toBe(404)
})

test('only the lead makes links, which are told once and kept as a digest', async () => {
  const scene = await OutsideScene.open()
  const until = Date.now() + DAY
  for (const [who, status] of [
    ['anna', 403],
    ['olle', 403],
    ['karin', 404],
    ['stranger', 404],
    ['nobody', 401],
  ] as const)
    expect((await scene.ask(who, '/shares', { name: 'x', until, passcode: null })).status).toBe(
      status,
    )
  const refused = await scene.ask('lena', '/shares', { name: 'x', until: 1, passcode: null })
  expect(refused.status).toBe(422)
  expect((await scene.ask('lena', '/shares', { name: 'x', until, passcode: 'kort' })).status).toBe(
    400,
  )
  const { path } = await scene.share()
  const token = path.split('/').at(-1) ?? ''
  expect(token).toMatch(/^[A-Za-z0-9_-]{22}$/)
  for (const ask of ['/events', '/parts', '/trail.json', '/openings', '/view'])
    expect(await (await scene.ask('lena', ask)).text()).not.toContain(token)
  expect(scene.port.logged.join()).not.toContain(token)
})
