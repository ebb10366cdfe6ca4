import { randomUUID } from 'node:crypto'
import { report } from '@samsyn/report'
import { parseHTML } from 'linkedom'
import { expect, onTestFinished, test } from 'vitest'
import { PortScene } from '../support/portScene.ts'
import { RoomClient } from '../support/roomClient.ts'
import { personId, turn, type } from '../support/roomScene.ts'

const cast = { people: ['anna', 'bert', 'lena', 'olle', 'karin', 'stranger'] }
const team = [
  ['anna', 'evaluator'],
  ['bert', 'evaluator'],
  ['lena', 'lead'],
  ['olle', 'observer'],
  ['karin', 'municipality'],
] as const

const pages = ['/report.json', '/report.html']
/** What each is made as, and how its type begins. */
const files: Record<string, [form: string, type: string]> = {
  '/report.pdf': ['pdf', 'application/pdf'],
  '/report.docx': ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml'],
  '/scores.xlsx': ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml'],
  '/plan.csv': ['csv', 'text/csv; charset=utf-8'],
}

async function opened(options: Parameters<typeof PortScene.open>[1] = {}) {
  const scene = await PortScene.open(cast, options)
  onTestFinished(() => scene.close())
  const id = await scene.evaluation(team)
  const ask = (who: string, path: string, body?: unknown) =>
    fetch(`http://127.0.0.1:${scene.port}/api/evaluations/${id}${path}`, {
      headers: { cookie: `who=${who}`, 'content-type': 'application/json' },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    })
  const command = async (who: string, body: object) => {
    const answer = await ask(who, '/commands', { id: randomUUID(), ...body })
    expect(await answer.json()).toMatchObject({ version: expect.any(Number) })
  }
  const judge = async (who: string) => {
    const sheet = { value: { points: '13,5' }, stage: 'effect', rationale: 'Planterat skäl' }
    await command(who, { type: 'submit', subQuestion: '1.1', ...sheet })
  }
  const write = async (words: string) => {
    const user = { id: personId('anna'), name: 'Anna', color: 1 }
    const address = { evaluation: id, room: 'area-1' } as const
    const client = new RoomClient({ address, user, hearsWord: true }).connect(scene.rooms)
    const until = async (done: () => boolean) => {
      while (!done()) {
        client.wire.deliverToServer()
        client.hear()
        await turn()
      }
    }
    await until(() => client.synced)
    const before = client.saved
    type(client.doc, words)
    await until(() => client.saved > before)
  }
  return { scene, ask, command, judge, write }
}

test.each([
  ['anna', 200],
  ['lena', 200],
  ['olle', 200],
  ['karin', 403],
  ['stranger', 403],
  ['nobody', 401],
])('%s asks for the report as it stands: %i', async (who, status) => {
  const { ask } = await opened()
  for (const path of [...pages, ...Object.keys(files)]) {
    const answer = await ask(who, path)
    expect(status === 403 ? [403, 404] : [status]).toContain(answer.status)
  }
})

test('it is made of the texts and the consensus of this moment', async () => {
  const { ask, write, judge, command } = await opened()
  await write('Det nya stycket <b>& så</b>')
  const before = report.parse(await (await ask('olle', '/report.json')).json())
  expect(before.edition).toEqual({ state: 'working' })
  expect(before.scores?.areas[0]?.rows[0]?.printed).toBeNull()

  await judge('anna')
  await judge('bert')
  await command('anna', {
    type: 'propose',
    subQuestion: '1.1',
    value: { points: '13,5' },
    stage: 'effect',
    rationale: '',
    replaces: null,
  })
  await command('bert', { type: 'agree', subQuestion: '1.1', proposal: 1 })

  const now = report.parse(await (await ask('olle', '/report.json')).json())
  expect(now.scores?.areas[0]?.rows[0]?.printed).toEqual({ points: 14, percent: 68 })
  expect(now.areas[0]?.general.blocks).toEqual([
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'Det nya stycket <b>& så</b>', marks: {} }],
    },
  ])

  const { document } = parseHTML(await (await ask('olle', '/report.html')).text())
  const text = document.querySelector('[data-room="area-1"][data-root="general"]')
  expect(text?.textContent).toBe('Det nya stycket <b>& så</b>')
  expect(document.querySelector('[data-area="1"] tbody td')?.textContent).toBe('14')
  const without = await (await ask('olle', '/report.json?scores=0')).text()
  expect(JSON.parse(without).scores).toBeNull()
})

test('the page may do nothing, and stand in our own frame alone', async () => {
  const { ask } = await opened()
  const answer = await ask('lena', '/report.html?theme=dark')
  const policy = answer.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'; style-src 'sha256-")
  expect(policy).toContain("frame-ancestors 'self'; sandbox allow-same-origin allow-popups")
  // Of our own origin it may be, since it can run nothing.
  expect(policy).not.toMatch(/unsafe|script-src|allow-scripts|allow-forms/)
  expect(answer.headers.get('x-frame-options')).toBe('SAMEORIGIN')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.text()).toContain('data-theme="dark"')
  expect((await ask('lena', '/report.html?theme=pink')).status).toBe(400)

  const kept = await ask('lena', '/report.html?download=1')
  expect(kept.headers.get('content-disposition')).toMatch(
    /^attachment; filename="kommunkompassen-[a-z0-9-]+\.html"$/,
  )
})

test.each(Object.entries(files))('%s is a file of the same value', async (path, [form, type]) => {
  const { ask } = await opened()
  const answer = await ask('olle', path)
  expect(answer.headers.get('content-type')).toContain(type)
  expect(answer.headers.get('content-disposition')).toMatch(
    new RegExp(`^attachment; filename="kommunkompassen-[a-z0-9-]+\\.${form}"$`),
  )
  const [made, value = ''] = (await answer.text()).split('\n')
  expect(made).toBe(form)
  expect(JSON.parse(value)).toEqual(await (await ask('olle', '/report.json')).json())
  const [, without = ''] = (await (await ask('olle', `${path}?scores=0`)).text()).split('\n')
  expect(report.parse(JSON.parse(without)).scores).toBeNull()
  expect((await ask('olle', `${path}?standard=a-9`)).status).toBe(400)
})

test('a file that cannot be made is told of, and the log has no word of the report', async () => {
  const fileOf = () => Promise.reject(new Error('choked on "Kommunen har"'))
  const { scene, ask } = await opened({ forms: { fileOf } })
  const answer = await ask('anna', '/report.pdf')
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({ type: 'urn:samsyn:problem:fileNotMade' })
  const told = scene.logged.filter((line) => line.startsWith('a report could not be made'))
  expect(told).toHaveLength(1)
  expect(told.join()).not.toContain('Kommunen')
})

test('one person makes so many files in a while, and keeps nobody else from theirs', async () => {
  const { ask } = await opened()
  const statuses: number[] = []
  for (let nth = 0; nth <= 60; nth++) statuses.push((await ask('anna', '/plan.csv')).status)
  expect(new Set(statuses.slice(0, -1))).toEqual(new Set([200]))
  expect(statuses.at(-1)).toBe(429)
  expect((await ask('bert', '/report.pdf')).status).toBe(200)
})

test('[C1] a judgement that nobody has opened changes no byte of it', async () => {
  const { ask, judge } = await opened()
  const bytes = async (who: string) =>
    (await (await ask(who, '/report.json')).text()) +
    (await (await ask(who, '/report.html')).text()) +
    (await (await ask(who, '/report.pdf')).text())
  const before = await bytes('lena')
  await judge('anna')
  expect(await bytes('lena')).toBe(before)
  expect(await bytes('anna')).toBe(before)
})
