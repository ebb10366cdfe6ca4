import { expect, test } from 'vitest'
import { OutsideScene } from '../support/outsideScene.ts'

test('[R2] what a revocation ends: every open page of that link, and of no other', async () => {
  const scene = await OutsideScene.open()
  await scene.release()
  await scene.act('lena', { type: 'setLive', on: true })
  const { path, share } = await scene.share()
  const other = await scene.share()
  const stina = scene.visitor()
  const pages = ['/watch', '/watch?draft=1', '/watch?live', '/live/text']
  const open = await Promise.all(pages.map((page) => stina.listen(path + page)))
  const stays = await scene.visitor().listen(`${other.path}/watch`)
  const karin = await scene.visitor('karin').listen(`/outside/${scene.id}/watch`)
  for (const { status } of [...open, stays, karin]) expect(status).toBe(200)
  const before = performance.now()
  await scene.act('lena', { type: 'revokeShare', share })
  for (const page of open) {
    await page.event('gone')
    await page.until(() => page.over)
  }
  // Told, not measured: the promise is a second, and here it is no timer's doing.
  expect(performance.now() - before).toBeLessThan(30_000)
  expect((await stina.get(`${path}/draft/1`)).status).toBe(404)
  expect((await stina.listen(`${path}/watch`)).status).toBe(404)
  expect([stays.over, karin.over]).toEqual([false, false])
})

test('[R1] a withdrawn draft ends where it is open; other pages of the link stay', async () => {
  const scene = await OutsideScene.open()
  await scene.release()
  await scene.release()
  const { path } = await scene.share()
  const stina = scene.visitor()
  const first = await stina.listen(`${path}/watch?draft=1`)
  const second = await stina.listen(`${path}/watch?draft=2`)
  await scene.act('lena', { type: 'withdrawRelease', release: 1, reason: 'x' })
  await first.event('gone')
  expect((await stina.listen(`${path}/watch?draft=1`)).status).toBe(404)
  expect(second.over).toBe(false)
})

test('the live text ends when the lead turns it off, and is not there before it is on', async () => {
  const scene = await OutsideScene.open()
  const { path } = await scene.share()
  const stina = scene.visitor()
  expect((await stina.get(`${path}/live`)).headers.get('location')).toBe(path)
  expect((await stina.listen(`${path}/live/text`)).status).toBe(404)
  await scene.act('lena', { type: 'setLive', on: true })
  expect((await stina.get(path)).text).toContain(`${path}/live`)
  const text = await stina.listen(`${path}/live/text`)
  await text.event('text')
  await scene.act('lena', { type: 'setLive', on: false })
  await text.event('gone')
  await text.until(() => text.over)
  await scene.write('Detta hör ingen.')
  expect(stina.received.join()).not.toContain('Detta hör ingen.')
})

test('a contact who is dismissed reads nothing more, and what is open ends', async () => {
  const scene = await OutsideScene.open()
  await scene.release()
  const karin = scene.visitor('karin')
  const open = await karin.listen(`/outside/${scene.id}/watch?draft=1`)
  await scene.act('lena', { type: 'dismiss', person: 'karin', reason: 'Har slutat' })
  await open.event('gone')
  expect((await karin.get(`/outside/${scene.id}`)).status).toBe(403)
})

test('who signs out has nothing open any more', async () => {
  let ended: (session: string) => void = () => {}
  const scene = await OutsideScene.open({
    identity: (usual) => ({
      ...usual,
      onSessionEnded(tell) {
        const before = ended
        ended = (session) => {
          before(session)
          tell(session)
        }
        return () => {}
      },
    }),
  })
  const open = await scene.visitor('karin').listen(`/outside/${scene.id}/watch`)
  expect(open.status).toBe(200)
  ended('session of somebody else')
  ended('session of karin')
  await open.event('gone')
})

test('a link whose time is over ends what is open by itself', async () => {
  const scene = await OutsideScene.open()
  const { path } = await scene.share({ until: Date.now() + 1500 })
  const open = await scene.visitor().listen(`${path}/watch`)
  await open.event('gone')
  expect((await scene.visitor().get(path)).status).toBe(404)
})

test('what is deleted is gone from open pages too', async () => {
  const scene = await OutsideScene.open()
  const { path } = await scene.share()
  const open = await scene.visitor().listen(`${path}/watch`)
  await scene.port.evaluations.forget(scene.id)
  await open.event('gone')
  expect((await scene.visitor().get(path)).status).toBe(404)
})

test('[R2] the live text follows what is written, figures and people apart', async () => {
  const scene = await OutsideScene.open()
  await scene.write('Kommunen har en vision.')
  await scene.act('lena', { type: 'setLive', on: true })
  const { path } = await scene.share()
  const stina = scene.visitor()
  const page = await stina.get(`${path}/live`)
  expect(page.text).toContain('Arbetsversion, inte slutlig')
  expect(page.text).toContain('Kommunen har en vision.')
  expect(page.text).not.toContain('Uppnått')
  const text = await stina.listen(`${path}/live/text`)
  const shown = () => {
    let now = ''
    for (const { event, data } of text.events) {
      if (event !== 'text') continue
      const { from, tail, insert } = data as { from: number; tail: number; insert: string }
      now = now.slice(0, from) + insert + now.slice(now.length - tail)
    }
    return now
  }
  await text.until(() => shown().includes('Kommunen har en vision.'))
  for (const words of ['Den syns i budgeten.', 'Åäö 🧭 och <b>fet</b>.', 'Den följs upp.']) {
    await scene.write(words)
    const asShown = words.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    await text.until(() => shown().includes(asShown))
  }
  await scene.write('Styrkan.', { room: 'area-3' })
  await text.until(() => shown().includes('Styrkan.'))
  const again = await stina.get(`${path}/live`)
  const article = (html: string) => /<article[\s\S]*<\/article>/.exec(html)?.[0]
  expect(article(shown())).toBe(article(again.text))
  // Only what is new is sent: the first time it is all of it.
  const [, ...later] = text.events
  for (const { data } of later) expect(JSON.stringify(data).length).toBeLessThan(2000)
})

test('one link opens only so many lines at once', async () => {
  const scene = await OutsideScene.open()
  const { path } = await scene.share()
  const stina = scene.visitor()
  const statuses: number[] = []
  for (let nth = 0; nth < 202; nth += 1) statuses.push((await stina.listen(`${path}/watch`)).status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(200)
})

test('who asks for the head of a line takes none of its places', async () => {
  const scene = await OutsideScene.open()
  const { path } = await scene.share()
  for (let nth = 0; nth < 202; nth += 1) {
    const { status, headers } = await scene.port.ask(`${path}/watch`, { method: 'HEAD' })
    expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8'])
  }
  expect((await scene.visitor().listen(`${path}/watch`)).status).toBe(200)
})
