import { docxOf } from '@samsyn/report/docx'
import { beforeAll, expect, test } from 'vitest'
import { AppScene } from '../support/appScene.ts'
import type { Caller, Heard } from '../support/callers.ts'
import { packedZip } from '../support/docxFile.ts'
import { list, someReport, textsBy } from '../support/someReport.ts'

const REPORTS = '/api/reports'

let file: Uint8Array
const report = someReport({
  municipality: 'Åvik',
  year: 2019,
  textOf: textsBy(Array.from({ length: 60 }, () => [list('En sak som märks i verksamheten')])),
})

beforeAll(async () => {
  file = await docxOf(report)
})

async function sent(
  { cookie }: Caller,
  scene: AppScene,
  way: string,
  bytes: Uint8Array,
): Promise<Heard> {
  const response = await scene.request(`http://127.0.0.1${REPORTS}${way}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) }
}

test('a report is shown as it was read before anything is kept; kept, it is a past evaluation', async () => {
  const scene = new AppScene()
  const administrator = await scene.caller('administrator')
  const read = await sent(administrator, scene, '/import?name=%C3%85vik%202019.docx', file)
  expect([read.status, read.body]).toMatchObject([
    200,
    {
      name: 'Åvik 2019.docx',
      imported: { municipality: 'Åvik', year: 2019, total: report.scores?.total.printed?.points },
      result: { municipality: 'Åvik', year: 2019 },
      lacking: [],
      start: { found: { kind: 'import', name: 'Åvik 2019.docx' } },
    },
  ])
  const { source, imported } = read.body as {
    source: { lines: { no: number }[] }
    imported: { places: { to: number }[] }
  }
  expect(source.lines.length).toBeGreaterThan(300)
  expect(imported.places.at(-1)?.to).toBeLessThanOrEqual(source.lines.length)
  expect((await administrator.get(REPORTS)).body).toEqual({ reports: [] })

  const kept = await sent(administrator, scene, '?name=avik.docx', file)
  expect([kept.status, kept.body]).toMatchObject([
    201,
    { municipality: 'Åvik', year: 2019, name: 'avik.docx', by: { name: administrator.name } },
  ])
  const { id } = kept.body as { id: string }

  const whole = await administrator.get(`${REPORTS}/${id}`)
  expect(whole.body).toMatchObject({ kept: { id }, sha256: id, imported: { municipality: 'Åvik' } })
  const page = await administrator.get(`${REPORTS}/${id}/report.html`)
  expect(page.text).toContain('En sak som märks i verksamheten')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")

  expect((await administrator.bring('DELETE', `${REPORTS}/${id}`, undefined)).status).toBe(200)
  expect((await administrator.get(`${REPORTS}/${id}`)).status).toBe(404)
})

test('[J1] the figures of a report become a result in a draft', async () => {
  const scene = new AppScene()
  const administrator = await scene.caller('administrator')
  const made = await sent(administrator, scene, '/result?name=avik.docx', file)
  expect(made.status).toBe(201)
  const { set, version } = made.body as { set: string; version: number }
  const draft = (await administrator.get(`/api/results/${set}/${version}`)).body as {
    draft: boolean
    results: { municipality: string; rows: unknown[] }[]
  }
  expect(draft.draft).toBe(true)
  expect(draft.results.at(-1)).toMatchObject({ municipality: 'Åvik', year: 2019 })
  expect(draft.results.at(-1)?.rows).toHaveLength(36)
})

test('what says neither whose it is nor when has to be told; what has no figures is no result', async () => {
  const scene = new AppScene()
  const administrator = await scene.caller('administrator')
  const text = Buffer.from('Några rader\nutan någon rubrik\n')
  expect((await sent(administrator, scene, '', text)).body).toMatchObject({
    status: 422,
    type: 'urn:samsyn:problem:reportWhose',
  })
  expect(
    (await sent(administrator, scene, '?municipality=Ekbacka&year=2001', text)).body,
  ).toMatchObject({ municipality: 'Ekbacka', year: 2001 })
  expect(
    (await sent(administrator, scene, '/result?municipality=Ekbacka&year=2001', text)).body,
  ).toMatchObject({ type: 'urn:samsyn:problem:reportLacks', lacking: ['total'] })
})

test('a file that cannot be read is refused in words; nobody but administrators brings one', async () => {
  const scene = new AppScene()
  const administrator = await scene.caller('administrator')
  const zip = packedZip([{ name: 'a.txt', body: 'a' }])
  expect((await sent(administrator, scene, '/import?name=rapport.pdf', zip)).body).toMatchObject({
    status: 422,
    type: 'urn:samsyn:problem:reportWrongType',
    title: 'Filen är varken PDF, Word-dokument (.docx) eller ren text.',
  })
  expect((await sent(administrator, scene, '/import', new Uint8Array())).body).toMatchObject({
    type: 'urn:samsyn:problem:fileEmpty',
  })
  for (const part of ['lead', 'evaluator-1', 'municipality'] as const) {
    const caller = await scene.caller(part)
    for (const way of ['/import', '', '/result'])
      expect((await sent(caller, scene, way, zip)).status, `${part} ${way}`).toBe(403)
    expect((await caller.get(REPORTS)).status).toBe(403)
  }
})

test('one person reads so many files in a while, and no more', async () => {
  const scene = new AppScene()
  const administrator = await scene.caller('administrator')
  const empty = new Uint8Array()
  for (let nth = 0; nth < 60; nth += 1) await sent(administrator, scene, '/import', empty)
  expect((await sent(administrator, scene, '/import', empty)).status).toBe(429)
})
