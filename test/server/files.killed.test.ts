import { createHash, randomBytes } from 'node:crypto'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { type Caller, DEMO_EVALUATION, signedIn } from '../support/callers.ts'
import { startServer, type TestServer } from '../support/startServer.ts'

/** Many parts, so that there is time to die between two of them. */
const SIZE = 4 * 1024 * 1024

interface Upload {
  bytes: Buffer
  sha256: string
  /** Whether the server has said that it has the file. */
  answered: boolean
}

/** When a server is killed: what has been sent of a file, or how many of its parts are stored. */
type Moment = { sent: number } | { stored: number } | 'answered'

const MOMENTS: Moment[] = [
  { sent: SIZE / 2 },
  { sent: SIZE - 1 },
  { sent: SIZE },
  { stored: 1 },
  { stored: 5 },
  { stored: 12 },
  'answered',
]

test('kill -9 in the middle of an upload: a file is there whole or not at all, and nothing of it is left', async () => {
  const server = await startServer()
  onTestFinished(() => server.end())
  let anna = await signedIn(server.origin, 'evaluator-1')
  const uploads: Upload[] = []
  let cutOff = 0
  for (const moment of MOMENTS) {
    const upload = await killedAt(server, anna, moment)
    uploads.push(upload)
    cutOff += unfinishedIn(server.dataFolder)
    await server.restart()
    anna = await signedIn(server.origin, 'evaluator-1')

    const kept = filesIn(server.dataFolder)
    expect(unfinishedIn(server.dataFolder), JSON.stringify(moment)).toBe(0)
    for (const { sha256, answered } of uploads)
      if (answered) expect([...kept.keys()]).toContain(sha256)
    for (const [sha256, { size, bytes }] of kept)
      expect({ size: bytes.length, sha256: digestOf(bytes) }).toEqual({ size, sha256 })

    // Whoever was cut off sends it once more.
    expect(await sent(anna, server, upload.bytes)).toBe(201)
    const item = { kind: 'document', title: 'Plan', date: null, link: null } as const
    const file = { sha256: upload.sha256, name: 'plan.pdf', size: SIZE }
    await anna.act(DEMO_EVALUATION, { type: 'addEvidence', item: { ...item, file } })
    const path = `/api/evaluations/${DEMO_EVALUATION}/files/${upload.sha256}`
    const answer = await fetch(`${server.origin}${path}`, { headers: { cookie: anna.cookie } })
    expect(digestOf(Buffer.from(await answer.arrayBuffer()))).toBe(upload.sha256)
  }
  expect(cutOff, 'some deaths came while a file was being stored').toBeGreaterThan(0)
})

/** Sends a file, and kills the server at its moment. */
async function killedAt(server: TestServer, who: Caller, moment: Moment): Promise<Upload> {
  const bytes = pdf()
  const upload: Upload = { bytes, sha256: digestOf(bytes), answered: false }
  const asked = begun(who, server)
  const ended = answerOf(asked).then(
    (status) => {
      upload.answered = status === 201
    },
    () => undefined,
  )
  const length = typeof moment === 'object' && 'sent' in moment ? moment.sent : SIZE
  await new Promise<void>((resolve) => asked.write(bytes.subarray(0, length), () => resolve()))
  if (length === SIZE) asked.end()
  if (moment === 'answered') await ended
  else if ('stored' in moment) {
    let over = false
    void ended.then(() => {
      over = true
    })
    const store = new DatabaseSync(join(server.dataFolder, 'samsyn.sqlite'), { readOnly: true })
    const parts = store.prepare('SELECT count(*) AS many FROM file_part WHERE sha256 = ?')
    // Looked at now and then: the server needs the core that looking all the time would take.
    while (!over && Number(parts.get(upload.sha256)?.many) < moment.stored) await setTimeout(1)
    store.close()
  }
  await server.kill()
  await ended
  return upload
}

function begun(who: Caller, server: TestServer): ClientRequest {
  return request(`${server.origin}/api/evaluations/${DEMO_EVALUATION}/files?name=plan.pdf`, {
    method: 'POST',
    headers: {
      cookie: who.cookie,
      'content-type': 'application/octet-stream',
      'content-length': SIZE,
    },
  })
}

function answerOf(asked: ClientRequest): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    asked.once('error', reject)
    asked.once('response', (answer: IncomingMessage) => {
      answer.once('error', reject)
      answer.resume().once('end', () => resolve(answer.statusCode))
    })
  })
}

function sent(who: Caller, server: TestServer, bytes: Buffer): Promise<number | undefined> {
  const asked = begun(who, server)
  const answer = answerOf(asked)
  asked.end(bytes)
  return answer
}

/** The whole files that lie in a data folder, by their names there. */
function filesIn(folder: string): Map<string, { size: number; bytes: Buffer }> {
  return within(folder, (store) => {
    const parts = store.prepare('SELECT body FROM file_part WHERE sha256 = ? ORDER BY nth')
    const found = new Map<string, { size: number; bytes: Buffer }>()
    for (const { sha256, size } of store
      .prepare('SELECT sha256, size FROM file WHERE is_whole = 1')
      .all())
      found.set(String(sha256), {
        size: Number(size),
        bytes: Buffer.concat(parts.all(sha256 ?? null).map(({ body }) => body as Uint8Array)),
      })
    return found
  })
}

/** How many rows are there of files that are not whole. */
function unfinishedIn(folder: string): number {
  return within(folder, (store) => {
    const heads = store.prepare('SELECT count(*) AS many FROM file WHERE is_whole = 0').get()
    const parts = store
      .prepare(
        `SELECT count(*) AS many FROM file_part
         WHERE sha256 NOT IN (SELECT sha256 FROM file WHERE is_whole = 1)`,
      )
      .get()
    return Number(heads?.many) + Number(parts?.many)
  })
}

function within<Found>(folder: string, look: (store: DatabaseSync) => Found): Found {
  const store = new DatabaseSync(join(folder, 'samsyn.sqlite'))
  try {
    return look(store)
  } finally {
    store.close()
  }
}

function pdf(): Buffer {
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(SIZE - 9)])
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
