import { createHash } from 'node:crypto'
import { fileTypeOf, MOST_FILE_BYTES } from '@samsyn/document'
import { fileLimits, Shelf } from '@samsyn/server'
import type { FileStore } from '@samsyn/server/store'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { AppScene } from '../support/appScene.ts'
import type { Caller } from '../support/callers.ts'
import { wordFile, zipOf } from '../support/officeFile.ts'

const pdf = Buffer.from('%PDF-1.7\nOur own words.\n%%EOF')
let scene: AppScene
let id: Awaited<ReturnType<AppScene['evaluation']>>
let anna: Caller
let lead: Caller
let observer: Caller

beforeEach(async () => {
  scene = new AppScene()
  id = await scene.evaluation()
  ;[anna, lead, observer] = await Promise.all([
    scene.caller('evaluator-1'),
    scene.caller('lead'),
    scene.caller('observer'),
  ])
})

async function put(who: Caller, name: string, bytes: BodyInit, headers = {}) {
  const answer = await scene.request(
    `http://127.0.0.1/api/evaluations/${id}/files?name=${encodeURIComponent(name)}`,
    {
      method: 'POST',
      body: bytes,
      headers: { cookie: who.cookie, 'content-type': 'application/octet-stream', ...headers },
      ...({ duplex: 'half' } as object),
    },
  )
  const said = (await answer.json()) as { sha256: string; name: string; size: number; type: string }
  return { status: answer.status, ...said }
}

async function take(who: Caller, sha256: string) {
  const path = `http://127.0.0.1/api/evaluations/${id}/files/${sha256}`
  const answer = await scene.request(path, { headers: { cookie: who.cookie } })
  const bytes = Buffer.from(await answer.arrayBuffer())
  return { status: answer.status, headers: answer.headers, bytes }
}

async function named(who: Caller, file: { sha256: string; name: string; size: number }) {
  const { sha256, name, size } = file
  const item = { kind: 'document', title: 'Plan', date: null, link: null } as const
  return who.command(id, { type: 'addEvidence', item: { ...item, file: { sha256, name, size } } })
}

describe('in and out', () => {
  test('a file that an item names is a download, whole, for everybody in the team', async () => {
    const filed = await put(anna, 'Översiktsplan "2030".pdf', pdf)
    expect(filed).toMatchObject({
      status: 201,
      name: 'Översiktsplan _2030_.pdf',
      size: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
    })
    expect((await named(anna, filed)).status).toBe(200)
    for (const who of [anna, lead, observer]) {
      const { status, headers, bytes } = await take(who, filed.sha256)
      expect(status).toBe(200)
      expect(bytes.equals(pdf)).toBe(true)
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-type': 'application/pdf',
        'content-length': String(pdf.length),
        'content-disposition': `attachment; filename="Oversiktsplan _2030_.pdf"; filename*=UTF-8''%C3%96versiktsplan%20_2030_.pdf`,
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      })
    }
  })

  test('a file of several parts comes back as it was', async () => {
    const large = Buffer.concat([pdf, Buffer.alloc(700_000, 'abc')])
    const filed = await put(anna, 'stor.pdf', large)
    await named(anna, filed)
    expect((await take(lead, filed.sha256)).bytes.equals(large)).toBe(true)
  })

  test('nobody takes out what no item names, nor what is named only elsewhere', async () => {
    const filed = await put(anna, 'a.pdf', pdf)
    expect((await take(anna, filed.sha256)).status).toBe(404)
    await named(anna, filed)
    const here = id
    id = await scene.evaluation()
    expect((await take(anna, filed.sha256)).status).toBe(404)
    id = here
  })

  test('no item names a file that is not here, or otherwise than it is', async () => {
    const filed = await put(anna, 'a.pdf', pdf)
    const wrong = [
      { ...filed, sha256: 'a'.repeat(64) },
      { ...filed, size: filed.size + 1 },
      { ...filed, name: '../a.pdf' },
      { ...filed, name: 'a.exe' },
      { ...filed, name: 'a\u202Efdp.pdf' },
    ]
    for (const file of wrong)
      expect((await named(anna, file)).body).toMatchObject({
        status: 422,
        type: 'urn:samsyn:problem:noSuchFile',
      })
    expect((await named(anna, filed)).status).toBe(200)
  })
})

/** To who has no part in it there is no such evaluation. */
function refusedTo(part: string): number {
  return part === 'administrator' ? 403 : 404
}

describe('who', () => {
  test('evaluators and the lead file; an observer, a stranger to the team and nobody do not', async () => {
    expect((await put(lead, 'a.pdf', pdf)).status).toBe(201)
    expect(await put(observer, 'a.pdf', pdf)).toMatchObject({ status: 403 })
    for (const part of ['municipality', 'administrator', 'evaluator-3'] as const)
      expect([part, (await put(await scene.caller(part), 'a.pdf', pdf)).status]).toEqual([
        part,
        refusedTo(part),
      ])
    const unsigned = await scene.request(
      `http://127.0.0.1/api/evaluations/${id}/files?name=a.pdf`,
      {
        method: 'POST',
        body: pdf,
      },
    )
    expect(unsigned.status).toBe(401)
  })

  test('whoever is recused from everything files nothing, and still reads', async () => {
    const filed = await put(anna, 'a.pdf', pdf)
    await named(anna, filed)
    await lead.act(id, { type: 'recuse', person: anna.id, area: 'all', reason: 'Släkt' })
    expect((await put(anna, 'b.pdf', pdf)).status).toBe(403)
    expect((await take(anna, filed.sha256)).status).toBe(200)
  })

  test('the municipality and strangers take nothing out', async () => {
    const filed = await put(anna, 'a.pdf', pdf)
    await named(anna, filed)
    for (const part of ['municipality', 'administrator', 'evaluator-3'] as const) {
      const { status, bytes } = await take(await scene.caller(part), filed.sha256)
      expect([part, status, bytes.includes(pdf)]).toEqual([part, refusedTo(part), false])
    }
  })

  test('another site’s page files nothing', async () => {
    const answer = await put(anna, 'a.pdf', pdf, { origin: 'https://evil.example' })
    expect(answer).toMatchObject({ status: 403, type: 'urn:samsyn:problem:foreignOrigin' })
  })
})

describe('what', () => {
  const png = Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1')
  const odt = zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' })
  const sheet = zipOf({ '[Content_Types].xml': '', 'xl/workbook.xml': '' })
  const slides = zipOf({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' })

  test.each<[string, Uint8Array | string]>([
    ['a.pdf', pdf],
    ['a.docx', wordFile()],
    ['a.xlsx', sheet],
    ['a.pptx', slides],
    ['a.odt', odt],
    ['a.png', png],
    ['a.jpeg', Buffer.from('\xff\xd8\xff\xe0', 'latin1')],
    ['a.txt', 'Åäö\r\n\toch mer'],
    ['latin.txt', Buffer.from('\xc5\xe4\xf6', 'latin1')],
    ['utf16.csv', Buffer.from('\ufeffa;b', 'utf16le')],
  ])('%s is what its name says', async (name, bytes) => {
    expect((await put(anna, name, bytes as BodyInit)).status).toBe(201)
  })

  test.each<[string, Uint8Array | string, string]>([
    ['a.exe', 'MZ', 'fileType'],
    ['a.html', '<script>', 'fileType'],
    ['a.svg', '<svg>', 'fileType'],
    ['a.zip', zipOf({ a: 'b' }), 'fileType'],
    ['', pdf, 'fileType'],
    ['a.pdf\u0000.exe', pdf, 'fileType'],
    ['rapport\u202Efdp.exe', pdf, 'fileType'],
    ['a.pdf', 'MZ\x90\x00', 'fileNotAsNamed'],
    ['a.pdf', '<html>', 'fileNotAsNamed'],
    ['a.docx', zipOf({ a: 'b' }), 'fileNotAsNamed'],
    ['a.docx', sheet, 'fileNotAsNamed'],
    ['a.docx', wordFile({ 'word/vbaProject.bin': '' }), 'fileNotAsNamed'],
    ['a.docx', wordFile().slice(0, -30), 'fileNotAsNamed'],
    ['a.odt', wordFile(), 'fileNotAsNamed'],
    ['a.png', pdf, 'fileNotAsNamed'],
    ['a.jpg', png, 'fileNotAsNamed'],
    ['a.txt', 'a\u0000b', 'fileNotAsNamed'],
    ['a.txt', pdf, 'fileNotAsNamed'],
    ['a.pdf', '', 'fileEmpty'],
  ])('%j with %j is refused', async (name, bytes, why) => {
    expect((await put(anna, name, bytes as BodyInit)).type).toBe(`urn:samsyn:problem:${why}`)
    expect(await scene.store.files.all(id)).toEqual([])
  })

  test('of any bytes under any name nothing fails', async () => {
    const zip = Buffer.from(wordFile())
    for (let at = 0; at < zip.length; at += 1) {
      const broken = Buffer.from(zip)
      broken[at] = 0xff
      expect([201, 422]).toContain((await put(anna, 'a.docx', broken)).status)
    }
    expect(fileTypeOf('a.docx')).toBe('docx')
  })

  test('a file has 20 MB; what is announced larger is not read, what grows larger is cut off', async () => {
    const filled = Buffer.concat([pdf, Buffer.alloc(MOST_FILE_BYTES - pdf.length)])
    expect((await put(anna, 'a.pdf', filled)).status).toBe(201)
    let read = 0
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull(sink) {
          read += 1
          sink.enqueue(new Uint8Array(1024 * 1024))
        },
      })
    const more = await put(anna, 'b.pdf', endless(), { 'content-length': `${MOST_FILE_BYTES + 1}` })
    expect(more).toMatchObject({ status: 413, type: 'urn:samsyn:problem:fileTooLarge' })
    expect(read).toBeLessThan(3)
    expect((await put(anna, 'b.pdf', endless())).status).toBe(413)
    expect(read).toBeLessThan(30)
    expect(await scene.store.files.all(id)).toHaveLength(1)
  })

  test('nothing else gets so large a body', async () => {
    const body = JSON.stringify({
      type: 'agree',
      subQuestion: '1.1',
      rationale: 'x'.repeat(300_000),
    })
    for (const path of ['commands', 'files/nothing', 'files/']) {
      const answer = await scene.request(`http://127.0.0.1/api/evaluations/${id}/${path}`, {
        method: 'POST',
        body,
        headers: { cookie: anna.cookie, 'content-length': String(body.length) },
      })
      expect([path, answer.status]).toEqual([path, 413])
    }
  })
})

describe('on its way', () => {
  /** A body that somebody sends by hand. */
  function slow() {
    let sink: ReadableStreamDefaultController<Uint8Array> | undefined
    const body = new ReadableStream<Uint8Array>({
      start(given) {
        sink = given
      },
    })
    return {
      body,
      send: (bytes: Uint8Array) => sink?.enqueue(bytes),
      end: () => sink?.close(),
      break: () => sink?.error(new Error('the line is cut')),
    }
  }

  test('one that breaks off leaves nothing, and the place that it had', async () => {
    for (let nth = 0; nth < 5; nth += 1) {
      const one = slow()
      const answered = put(anna, 'a.pdf', one.body)
      one.send(pdf)
      one.break()
      expect((await answered).status).toBeGreaterThanOrEqual(400)
    }
    expect(await scene.store.files.all(id)).toEqual([])
    expect((await put(anna, 'a.pdf', pdf)).status).toBe(201)
  })

  test('one that is shorter than announced is not taken', async () => {
    const answer = await put(anna, 'a.pdf', pdf, { 'content-length': String(pdf.length + 1) })
    expect(answer.status).toBe(400)
    expect(await scene.store.files.all(id)).toEqual([])
  })

  test('somebody has two on their way at once; a third is asked to come later', async () => {
    const [one, two] = [slow(), slow()]
    const first = put(anna, 'a.pdf', one.body)
    const second = put(anna, 'b.pdf', two.body)
    one.send(pdf)
    await expect.poll(async () => (await put(anna, 'c.pdf', pdf)).status).toBe(503)
    expect((await put(lead, 'c.pdf', pdf)).status).toBe(201)
    two.send(Buffer.concat([pdf, pdf]))
    one.end()
    two.end()
    expect([(await first).status, (await second).status]).toEqual([201, 201])
    expect((await put(anna, 'c.pdf', pdf)).status).toBe(201)
  })

  test('whoever loses the right meanwhile files nothing', async () => {
    const one = slow()
    const answered = put(anna, 'a.pdf', one.body)
    one.send(pdf)
    await lead.act(id, { type: 'recuse', person: anna.id, area: 'all', reason: 'Släkt' })
    one.end()
    expect((await answered).status).toBe(403)
    expect(await scene.store.files.all(id)).toEqual([])
  })
})

describe('as long as an item names it', () => {
  const hour = fileLimits.unnamedFor
  let now = 0
  let names: { sha256: string }[]
  let shelf: Shelf
  const files = () => scene.store.files

  beforeEach(() => {
    now = 10 * hour
    names = []
    const named = async () => names.map((file) => ({ ...file, name: 'a.pdf' }))
    shelf = new Shelf({ files: files(), named, now: () => now })
  })

  function filed(text: string) {
    const bytes = Buffer.from(text)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { bytes, sha256 }
  }
  const kept = async () => (await files().all(id)).map(({ sha256 }) => sha256)

  test('what no item names goes after an hour, not before, and not if it is filed again', async () => {
    const [one, two, other] = [filed('one'), filed('two'), filed('other')]
    await shelf.put(id, 'txt', one)
    await shelf.put(id, 'txt', two)
    now += hour - 1
    await shelf.put(id, 'txt', two)
    await shelf.sweep(id)
    expect(await kept()).toEqual([one.sha256, two.sha256])
    now += 1
    await shelf.put(id, 'txt', other)
    expect(await kept()).toEqual([two.sha256, other.sha256])
  })

  test('what an item names stays; named by two, it goes with the last', async () => {
    const one = filed('one')
    await shelf.put(id, 'txt', one)
    names = [one, one]
    now += 5 * hour
    await shelf.sweep(id)
    names = [one]
    await shelf.sweep(id)
    expect(await kept()).toEqual([one.sha256])
    names = []
    await shelf.sweep(id)
    expect(await kept()).toEqual([])
  })

  test('the same bytes lie there once, and are written anew where a part is damaged', async () => {
    const one = filed('one')
    let writes = 0
    const counted = {
      ...files(),
      put: (...of: Parameters<FileStore['put']>) => {
        writes += 1
        return files().put(...of)
      },
      part: async (...of: Parameters<FileStore['part']>) =>
        writes === 1 && damaged ? undefined : files().part(...of),
    }
    let damaged = false
    shelf = new Shelf({ files: counted, named: async () => [], now: () => now })
    await shelf.put(id, 'txt', one)
    await shelf.put(id, 'txt', one)
    expect(writes).toBe(1)
    damaged = true
    await shelf.put(id, 'txt', one)
    expect(writes).toBe(2)
    expect(await kept()).toEqual([one.sha256])
  })

  test('there are so many in one register, and no more bytes', async () => {
    const heads = (count: number, size: number) =>
      Array.from({ length: count }, (_, at) => ({
        sha256: String(at),
        type: 'text/plain',
        size,
        at: now,
      }))
    const full = (all: ReturnType<typeof heads>) =>
      new Shelf({
        files: { ...files(), head: async () => undefined, all: async () => all },
        named: async () => [],
        now: () => now,
      }).put(id, 'txt', filed('one'))
    await expect(full(heads(fileLimits.count, 1))).rejects.toThrow('tooManyFiles')
    await expect(full(heads(1, fileLimits.total - 2))).rejects.toThrow('tooManyFiles')
    await full(heads(fileLimits.count - 1, 1))
    await full(heads(1, fileLimits.total - 3))
  })

  test('an item that is removed takes its file along, and one that is changed', async () => {
    const [one, two] = await Promise.all([put(anna, 'a.txt', 'one'), put(anna, 'b.txt', 'two')])
    await named(anna, one)
    await named(anna, two)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * hour })
    try {
      await anna.act(id, { type: 'removeEvidence', evidence: 1, reason: '' })
      await expect.poll(kept).toEqual([two.sha256])
      const item = { kind: 'document', title: 'Plan', date: null, link: null, file: null } as const
      await anna.act(id, { type: 'changeEvidence', evidence: 2, item })
      await expect.poll(kept).toEqual([])
    } finally {
      vi.useRealTimers()
    }
  })
})
