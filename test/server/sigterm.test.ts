import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { appendPlain, textOf } from '@samsyn/document'
import { openPort } from '@samsyn/server'
import { expect, onTestFinished, test } from 'vitest'
import { type Caller, DEMO_EVALUATION, signedIn } from '../support/callers.ts'
import { Far } from '../support/far.ts'
import { ProviderClient } from '../support/providerClient.ts'
import { RawSocket } from '../support/rawSocket.ts'
import { spawnServer, startServer, type TestServer } from '../support/startServer.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** Whole servers are started and ended. */
const SLOWLY = 120_000

async function started(variables: Record<string, string> = {}): Promise<TestServer> {
  const server = await startServer(variables)
  onTestFinished(() => server.end())
  return server
}

test(
  'SIGTERM while two type at full speed: exit 0, and all that was acknowledged or seen is there once',
  async () => {
    const server = await started()
    const [anna, bert] = [
      new Typist(server, 'a', await signedIn(server.origin, 'evaluator-1')),
      new Typist(server, 'b', await signedIn(server.origin, 'evaluator-2')),
    ]
    await Promise.all([anna.client.synced(), bert.client.synced()])
    let code: number | null | undefined
    let stopping = false
    while (code === undefined) {
      anna.listen()
      bert.listen()
      anna.typeUnlessFarAhead(bert)
      bert.typeUnlessFarAhead(anna)
      if (!stopping && anna.seenBy(bert) > 200 && bert.seenBy(anna) > 200) {
        stopping = true
        void server.stop().then((ended) => {
          code = ended
        })
      }
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(code).toBe(0)
    const told = [anna, bert].map((typist) => ({
      acknowledged: typist.acknowledged,
      seen: typist.seenBy(typist === anna ? bert : anna),
    }))
    for (const { client } of [anna, bert]) client.close()

    await server.restart()
    const reader = new Typist(server, 'c', await signedIn(server.origin, 'lead'))
    await reader.client.synced()
    for (const [nth, typist] of [anna, bert].entries()) {
      const there = typist.wordsIn(reader.client)
      expect(there).toEqual([...new Set(there)])
      const { acknowledged = 0, seen = 0 } = told[nth] ?? {}
      expect(Math.min(acknowledged, seen)).toBeGreaterThan(100)
      expect(there.length).toBeGreaterThanOrEqual(Math.max(acknowledged, seen))
      expect(there).toEqual(typist.typed.slice(0, there.length))
    }
    reader.client.close()
  },
  SLOWLY,
)

test(
  'who never reads, and who was refused and does not hang up, keep nobody from stopping',
  async () => {
    const server = await started({ LOG_LEVEL: 'info' })
    const anna = await signedIn(server.origin, 'evaluator-1')
    const live = new Far(anna.socket(`/live/${DEMO_EVALUATION}`))
    await live.opened()
    const room = new Far(anna.socket(`/rooms/${DEMO_EVALUATION}/area-1`))
    expect(await room.ask()).toBeDefined()
    for (const far of [live, room]) {
      far.socket.pause()
      onTestFinished(() => far.cut())
    }
    const refused = new RawSocket(server.port)
    refused.say('GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: other\r\n\r\n')
    expect(await refused.status()).toContain('400')
    onTestFinished(() => void refused.socket.destroy())

    expect(await server.stop()).toBe(0)
    expect(server.said()).toContain('"msg":"stopped"')
  },
  SLOWLY,
)

test(
  'asked twice it ends at once, with 1',
  async () => {
    const server = await started({ LOG_LEVEL: 'info' })
    const lead = await signedIn(server.origin, 'lead')
    const socket = lead.socket(`/live/${DEMO_EVALUATION}`)
    await new Promise((resolve) => socket.once('open', resolve))
    // Its goodbye is waited for, so there is time to ask again.
    socket.pause()
    onTestFinished(() => socket.terminate())
    const first = server.stop()
    await expect.poll(() => server.said(), { timeout: 60_000 }).toContain('"msg":"stopping"')
    expect(await server.stop()).toBe(1)
    expect(await first).toBe(1)
    expect(server.said()).toContain('asked to stop twice')
  },
  SLOWLY,
)

test(
  'asked while it starts, it ends with 0 and the next one starts',
  async () => {
    const folder = join(temporaryFolder(), 'data')
    const child = spawnServer({ DEMO: '1', PORT: '0', DATA_DIR: folder })
    const ended = new Promise((resolve) => child.once('close', resolve))
    // It hears signals before it touches the folder, and has much to write there after that.
    await expect.poll(() => existsSync(folder), { timeout: 60_000, interval: 1 }).toBe(true)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)

    const next = spawnServer({ DEMO: '1', PORT: '0', DATA_DIR: folder })
    const says = new Promise((resolve) => next.stdout?.once('data', resolve))
    const over = new Promise((resolve) => next.once('close', resolve))
    expect(String(await says)).toContain('Samsyn')
    next.kill('SIGTERM')
    expect(await over).toBe(0)
  },
  SLOWLY,
)

test('what was asked before the stop is answered; what is asked in it is told to come back', async () => {
  const port = await openPort('127.0.0.1', 0)
  let answer = (_: Response): void => {}
  const asked = new Promise<void>((resolve) => {
    port.answerWith(() => {
      resolve()
      return new Promise((told) => {
        answer = told
      })
    })
  })
  const origin = `http://127.0.0.1:${port.number}`
  const before = fetch(origin)
  await asked
  const drained = port.drain()
  const within = await fetch(origin)
  expect([within.status, within.headers.get('connection')]).toEqual([503, 'close'])
  answer(new Response('kept'))
  expect(await (await before).text()).toBe('kept')
  await drained
  await port.close()
})

/** A published client that types words of its own, `a0.` `a1.` …, each in an update of its own. */
class Typist {
  readonly client: ProviderClient
  readonly typed: string[] = []
  acknowledged = 0
  readonly #letter: string

  constructor(server: TestServer, letter: string, { cookie }: Caller) {
    this.#letter = letter
    this.client = new ProviderClient({
      server: `${server.origin}/rooms/${DEMO_EVALUATION}`,
      room: 'area-1',
      cookie,
    })
  }

  /** A server that is slow is not flooded: that would be refused, and rightly. */
  typeUnlessFarAhead(other: Typist): void {
    if (this.typed.length - this.seenBy(other) > 100) return
    const word = `${this.#letter}${this.typed.length}.`
    appendPlain(textOf(this.client.doc, `section/${ROOT[this.#letter]}`), word)
    this.typed.push(word)
  }

  /** Notes how many of its words the server has said are saved: the first frame was its state. */
  listen(): void {
    const last = this.client.words.findLast(({ kind }) => kind === 'saved')
    if (last?.kind === 'saved') this.acknowledged = Math.max(this.acknowledged, last.frames - 1)
  }

  seenBy({ client }: Typist): number {
    return this.wordsIn(client).length
  }

  wordsIn({ doc }: ProviderClient): string[] {
    const text = String(textOf(doc, `section/${ROOT[this.#letter]}`))
    return text.match(new RegExp(`${this.#letter}\\d+\\.`, 'g')) ?? []
  }
}

/** Each in a section of its own, so that what one wrote stands in its order. */
const ROOT: Record<string, string> = { a: '1.1', b: '1.2', c: '1.3' }
