import { html, htmlOf, reportOf } from '@samsyn/report'
import { zipOf } from '@samsyn/report/zip'
import { expect, test } from 'vitest'
import { finalise } from '../support/finalised.ts'
import { OutsideScene } from '../support/outsideScene.ts'
import { personId } from '../support/roomScene.ts'

/** A report that is final, with its page in the archive; the words of it are hostile. */
async function ended(page?: string) {
  const scene = await OutsideScene.open()
  const first = await scene.share()
  const outward = await scene.port.evaluations.outward(scene.id)
  if (!outward) throw new Error('no evaluation')
  const text = 'Före </head><style><body>$& efter'
  const block = { type: 'paragraph', content: [{ type: 'text', text, marks: {} }] } as const
  const textOf = () => [structuredClone(block) as never]
  const edition = { state: 'final', revision: 1 } as const
  const report = reportOf({ ...outward, textOf }, { edition, scores: true, percent: true })
  const body = page ?? htmlOf(report)
  await finalise(scene.store, scene.id, personId('lena'))
  const file = zipOf([
    { name: 'report.html', bytes: Buffer.from(body) },
    { name: 'report.pdf', bytes: Buffer.from('the PDF') },
    { name: 'scores.xlsx', bytes: Buffer.from('the sheets') },
  ])
  const head = { municipality: 'Ekbacka', year: 2026, at: Date.now(), digest: 'd1'.repeat(32) }
  await scene.store.archives.put(
    { ...head, evaluation: scene.id, revision: 1, size: file.byteLength },
    file,
  )
  // What reads the new rows: the next thing that happens.
  const { path, share } = await scene.share()
  return { scene, body, first, path, share, escaped: html`${text}`.markup }
}

test('the final report is the archive’s, to the letter, with the way back and its own policy', async () => {
  const { scene, body, path, escaped } = await ended()
  const stina = scene.visitor()
  const list = await stina.get(path)
  expect(list.text).toContain(`href="${path}/final/1"`)
  expect(list.text).toContain('Fastställd rapport')
  const { status, text, headers } = await stina.get(`${path}/final/1`)
  expect(status).toBe(200)
  expect(text).toContain(escaped)
  expect(text).not.toContain('inte slutlig')
  const nonce = /nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1]
  const given = [...text.matchAll(/<style([^>]*)>/g)].map(([, attributes]) => attributes)
  expect(given.length).toBeGreaterThan(0)
  for (const attributes of given) expect(attributes).toBe(` nonce="${nonce}"`)
  // Without what was added it is the archive's.
  const plain = text
    .replaceAll(` nonce="${nonce}"`, '')
    .replace(
      /<meta name="robots" content="noindex, nofollow, noarchive">[\s\S]*?<\/script>(?=<\/head>)/,
      '',
    )
    .replace(/<nav class="outside ways"[\s\S]*?<\/nav>/, '')
    .replace(/<p class="outside files"[\s\S]*?<\/p>/, '')
  expect(plain).toBe(body)
  const openings = await scene.store.openings.newest(scene.id, 9)
  expect(openings).toMatchObject([{ what: { final: 1 } }])
})

test('the files of a final report are those of its archive', async () => {
  const { scene, path } = await ended()
  const stina = scene.visitor()
  const pdf = await stina.get(`${path}/final/1/report.pdf`)
  expect([pdf.status, pdf.text]).toEqual([200, 'the PDF'])
  expect(pdf.headers.get('content-disposition')).toBe(
    'attachment; filename="kommunkompassen-ekbacka-2026.pdf"',
  )
  expect((await stina.get(`${path}/final/1/report.xlsx`)).text).toBe('the sheets')
  expect((await stina.get(`${path}/final/1/report.docx`)).status).toBe(404)
  for (const file of ['trail.json', 'report.json', 'report.zip', '..%2Ftrail.json'])
    expect((await stina.get(`${path}/final/1/${file}`)).status).toBe(404)
  expect((await stina.get(`${path}/final/2/report.pdf`)).status).toBe(302)
  expect(await scene.store.openings.newest(scene.id, 9)).toHaveLength(2)
})

test('what is final takes no remark and shows no live text, and ends with its link', async () => {
  const { scene, path, share } = await ended()
  const stina = scene.visitor()
  expect((await stina.get(`${path}/live`)).status).toBe(302)
  expect((await stina.get(`${path}/final/2`)).headers.get('location')).toBe(path)
  const open = await stina.listen(`${path}/watch`)
  await scene.act('lena', { type: 'revokeShare', share })
  await open.event('gone')
  expect((await stina.get(`${path}/final/1`)).status).toBe(404)
})

test('a damaged archive is not shown, and nobody has opened it', async () => {
  const { scene, path } = await ended()
  await scene.store.archives.drop(scene.id, 1)
  expect((await scene.visitor().get(`${path}/final/1`)).status).toBe(500)
  expect(await scene.store.openings.newest(scene.id, 9)).toEqual([])
})
