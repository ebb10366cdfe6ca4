import { SCHEMA_VERSION, textOf } from '@samsyn/document'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { Caller, DEMO_EVALUATION, type DemoPart, signedIn } from '../support/callers.ts'
import { startServer, type TestServer } from '../support/startServer.ts'

let server: TestServer
const parts: DemoPart[] = ['evaluator-1', 'evaluator-2', 'lead', 'observer', 'administrator']
const people = new Map<DemoPart, Caller>()
const id = DEMO_EVALUATION

beforeAll(async () => {
  server = await startServer()
  for (const part of parts) people.set(part, await signedIn(server.origin, part))
})
afterAll(() => server.end())

function caller(part: DemoPart): Caller {
  const found = people.get(part)
  if (!found) throw new Error(`${part} is not signed in`)
  return found
}

/** The published provider, unchanged, as a person: what became of it, and how often it tried. */
async function provider(who: Caller, path: string, params: Record<string, string> = {}) {
  const doc = new Y.Doc()
  let sockets = 0
  const Signed = who.socketClass()
  class Counted extends Signed {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols)
      sockets += 1
    }
  }
  const [folder = '', ...rest] = path.split('/')
  const connection = new WebsocketProvider(
    `${server.origin.replace('http', 'ws')}/${folder}`,
    rest.join('/'),
    doc,
    { WebSocketPolyfill: Counted, disableBc: true, params },
  )
  const closes: number[] = []
  connection.on('connection-close', (event) => {
    if (event) closes.push(event.code)
  })
  const end = () => {
    connection.destroy()
    doc.destroy()
  }
  return { doc, connection, closes, tries: () => sockets, end }
}

test('the live socket says the view at once, and who is here', async () => {
  const live = caller('evaluator-1').live(id)
  await live.until(() => live.view !== undefined && live.here.length > 0)
  expect(live.view).toEqual(await caller('evaluator-1').view(id))
  expect(live.here).toEqual([
    {
      person: caller('evaluator-1').id,
      name: 'Annika Norling',
      color: 0,
      row: null,
      guiding: false,
    },
  ])
  const second = caller('evaluator-1').live(id)
  const bo = caller('evaluator-2').live(id)
  await live.until(() => live.here.length === 2)
  expect(live.here.map(({ name }) => name)).toEqual(['Annika Norling', 'Björn Olander'])
  bo.close()
  await live.until(() => live.here.length === 1)
  for (const one of [live, second]) one.close()
})

test('C1: before the reveal nobody else hears more than that it was submitted', async () => {
  const others = (['evaluator-2', 'lead', 'observer', 'administrator'] as const).map((part) =>
    caller(part).live(id),
  )
  const mine = caller('evaluator-1').live(id)
  const everybody = [...others, mine]
  await Promise.all(everybody.map((live) => live.until(() => live.view !== undefined)))
  const before = others.map((live) => live.views.length)
  const draft = { value: { points: '7,375' }, stage: 'effect' as const, rationale: 'Ormbunke 1' }
  await caller('evaluator-1').act(id, { type: 'save', subQuestion: '8.1', draft })
  const saved = { value: { points: '8,625' }, stage: 'effect' as const, rationale: 'Ormbunke 2' }
  const { version, ownVersion } = await caller('evaluator-1').act(id, {
    type: 'submit',
    subQuestion: '8.1',
    ...saved,
  })
  await mine.until(() => mine.view?.ownVersion === ownVersion)
  await Promise.all(others.map((live) => live.untilVersion(version)))
  for (const [nth, live] of others.entries()) {
    // one view for the submission, none for the draft
    expect(live.views.length - (before[nth] ?? 0)).toBe(1)
    expect(/Ormbunke|\b7[.,]?375\b|\b8[.,]?625\b/.test(live.received.join('\n'))).toBe(false)
  }
  const forBo = others[0]?.view
  const row = forBo?.kind === 'team' ? forBo.areas[7]?.subQuestions[0] : undefined
  expect(row?.judges).toContainEqual(
    expect.objectContaining({ person: caller('evaluator-1').id, status: 'submitted' }),
  )

  const last = { value: { points: '8' }, stage: 'deployed' as const, rationale: '' }
  const revealed = await caller('evaluator-2').act(id, {
    type: 'submit',
    subQuestion: '8.1',
    ...last,
  })
  await Promise.all(everybody.map((live) => live.untilVersion(revealed.version)))
  for (const live of everybody) {
    const heard = live.received.join('\n')
    // the team sees it now; an administrator without a part still does not
    const isTeam = live.view?.kind === 'team'
    expect(heard.includes('Ormbunke 2')).toBe(isTeam)
    expect(heard.includes('Ormbunke 1')).toBe(live === mine)
    live.close()
  }
})

test('views only go forward, and end at the newest', async () => {
  const live = caller('lead').live(id)
  await live.until(() => live.view !== undefined)
  const sent = await Promise.all(
    ['3.4', '3.5', '8.2', '8.3', '8.4'].map((subQuestion) =>
      caller('evaluator-2').act(id, {
        type: 'submit',
        subQuestion,
        value: { percent: 50 },
        stage: 'deployed',
        rationale: '',
      }),
    ),
  )
  await live.untilVersion(Math.max(...sent.map(({ version }) => version)))
  const versions = live.views.map(({ version }) => version)
  expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b))
  expect(live.view).toEqual(await caller('lead').view(id))
  live.close()
})

test.each([
  ['nobody signed in', undefined, 4401],
  ['a stranger', 'evaluator-3', 4403],
  ['the municipality', 'municipality', 4403],
] as const)(
  '%s is closed for good, on both sockets, without a try again',
  async (_, part, code) => {
    const who = part ? await signedIn(server.origin, part) : new Caller(server.origin)
    const live = who.live(id)
    expect((await live.untilClosed()).code).toBe(code)
    expect(live.received).toEqual([])
    const { connection, closes, tries, doc, end } = await provider(who, `rooms/${id}/area-1`)
    await new Promise((resolve) => connection.once('closed', resolve))
    expect(closes).toEqual([code])
    expect(connection.shouldConnect).toBe(false)
    expect(tries()).toBe(1)
    expect(doc.store.clients.size).toBe(0)
    end()
  },
)

test('an older narrative schema is told to reload; a client that names none is let in', async () => {
  const who = caller('evaluator-1')
  expect((await who.live(id, '?schema=0').untilClosed()).code).toBe(4426)
  const old = await provider(who, `rooms/${id}/area-1`, { schema: '0' })
  await new Promise((resolve) => old.connection.once('closed', resolve))
  expect(old.closes).toEqual([4426])
  expect(old.tries()).toBe(1)
  old.end()
  const stock = await provider(who, `rooms/${id}/area-1`)
  await new Promise((resolve) => stock.connection.once('sync', resolve))
  expect(textOf(stock.doc, 'section/1.1').length).toBe(3)
  stock.end()
})

test('an administrator without a part has a view, but no room', async () => {
  const live = caller('administrator').live(id)
  await live.until(() => live.view !== undefined)
  expect(live.view?.kind).toBe('administrator')
  expect(live.here).toEqual([])
  live.close()
  const { connection, closes, end } = await provider(caller('administrator'), `rooms/${id}/area-1`)
  await new Promise((resolve) => connection.once('closed', resolve))
  expect(closes).toEqual([4403])
  end()
})

test.each(['talk', 'talk-9', 'evidence-1', 'area-9', 'nowhere'])(
  'there is no room %s',
  async (room) => {
    const { connection, closes, end } = await provider(caller('evaluator-1'), `rooms/${id}/${room}`)
    await new Promise((resolve) => connection.once('closed', resolve))
    expect(closes).toEqual([4404])
    end()
  },
)

test('a foreign page opens no socket: refused at the upgrade, with an ordinary 403', async () => {
  for (const path of [`/live/${id}`, `/rooms/${id}/area-1`]) {
    const socket = caller('evaluator-1').socket(path, { origin: 'https://evil.example' })
    const message = await new Promise<string>((resolve) =>
      socket.once('error', (error) => resolve(error.message)),
    )
    expect(message).toContain('403')
  }
})

test('two write in one paragraph, and a frame of text on a live socket is no message', async () => {
  const [anna, bo] = [
    await provider(caller('evaluator-1'), `rooms/${id}/area-6`),
    await provider(caller('evaluator-2'), `rooms/${id}/area-6`, { schema: String(SCHEMA_VERSION) }),
  ]
  const letters = (doc: Y.Doc) => textOf(doc, 'section/6.1').toString()
  await Promise.all(
    [anna, bo].map(({ connection }) => new Promise((resolve) => connection.once('sync', resolve))),
  )
  for (const [{ doc }, text] of [
    [anna, 'Från Annika. '],
    [bo, 'Från Björn. '],
  ] as const) {
    const paragraph = textOf(doc, 'section/6.1').get(0) as Y.XmlElement
    paragraph.insert(0, [new Y.XmlText(text)])
  }
  await settled([anna.doc, bo.doc], () => {
    const both = letters(anna.doc)
    return both === letters(bo.doc) && both.includes('Annika') && both.includes('Björn')
  })
  for (const one of [anna, bo]) one.end()
  const live = caller('evaluator-1').live(id)
  await live.until(() => live.view !== undefined)
  live.say('hello')
  expect((await live.untilClosed()).code).toBe(4400)
})

test('a recusal ends the right to write on the socket that is open', async () => {
  const { doc, connection, closes, end } = await provider(
    caller('evaluator-2'),
    `rooms/${id}/area-8`,
  )
  await new Promise((resolve) => connection.once('sync', resolve))
  const closed = new Promise((resolve) => connection.once('connection-close', resolve))
  const live = caller('evaluator-2').live(id)
  await live.until(() => live.view !== undefined)
  await caller('lead').act(id, {
    type: 'recuse',
    person: caller('evaluator-2').id,
    area: 8,
    reason: 'släktskap',
  })
  await closed
  expect(closes).toEqual([4310])
  await live.until(() => live.view?.kind === 'team' && live.view.areas[7]?.recused === true)
  // It comes back by itself, to read; what it writes now is refused, and nobody gets it.
  await new Promise((resolve) => connection.once('sync', resolve))
  const refused = new Promise((resolve) => connection.once('closed', resolve))
  textOf(doc, 'general').insert(0, [new Y.XmlElement('paragraph')])
  await refused
  const other = await provider(caller('evaluator-1'), `rooms/${id}/area-8`)
  await new Promise((resolve) => other.connection.once('sync', resolve))
  expect(textOf(other.doc, 'general').length).toBe(2)
  live.close()
  other.end()
  end()
})

test('an assignment opens the door: to a stranger, and from reading to writing on an open socket', async () => {
  const ingrid = await signedIn(server.origin, 'evaluator-3')
  const stranger = await provider(ingrid, `rooms/${id}/area-8`)
  await new Promise((resolve) => stranger.connection.once('closed', resolve))
  expect(stranger.closes).toEqual([4403])
  stranger.end()
  expect((await ingrid.live(id).untilClosed()).code).toBe(4403)

  // In area 8 one evaluator is recused: two are wanted, the stranger and one who only reads.
  const samir = await provider(caller('observer'), `rooms/${id}/area-8`)
  await new Promise((resolve) => samir.connection.once('sync', resolve))
  const back = new Promise((resolve) => samir.connection.once('connection-close', resolve))
  for (const who of [ingrid, caller('observer')])
    await caller('lead').act(id, { type: 'assign', person: who.id })
  await back
  const inside = await provider(ingrid, `rooms/${id}/area-8`)
  const live = ingrid.live(id)
  await new Promise((resolve) => inside.connection.once('sync', resolve))
  await live.until(() => live.view?.kind === 'team' && live.view.me.role === 'evaluator')
  expect(samir.closes).toEqual([4310])

  await new Promise((resolve) => samir.connection.once('sync', resolve))
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('Från Samir.')])
  textOf(samir.doc, 'general').insert(0, [paragraph])
  await settled([inside.doc], () => textOf(inside.doc, 'general').toString().includes('Samir'))
  live.close()
  inside.end()
  samir.end()
})

test('signing out ends what the session had open, for good', async () => {
  const who = await signedIn(server.origin, 'observer')
  const live = who.live(id)
  await live.until(() => live.view !== undefined)
  const { connection, closes, end } = await provider(who, `rooms/${id}/area-1`)
  await new Promise((resolve) => connection.once('sync', resolve))
  const closed = new Promise((resolve) => connection.once('closed', resolve))
  const out = await who.post('/api/auth/sign-out', {}, { origin: server.origin })
  expect(out.status).toBe(200)
  expect((await live.untilClosed()).code).toBe(4401)
  await closed
  expect(closes).toEqual([4401])
  end()
})

/** Waits for something to hold of documents; it is asked again whenever one of them changes. */
function settled(docs: readonly Y.Doc[], holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds()) return
      for (const doc of docs) doc.off('update', look)
      resolve()
    }
    for (const doc of docs) doc.on('update', look)
    look()
  })
}
