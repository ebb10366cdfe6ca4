import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { type DemoPart, signedIn } from '../support/callers.ts'
import { startServer, type TestServer } from '../support/startServer.ts'
import { Guest } from './guest.ts'

export interface Scene {
  readonly server: TestServer
  /** An evaluation in which nobody has done anything yet; beside it stands the demo's. */
  readonly evaluation: string
  /** Somebody of the demo by name, signed in, in a browser of their own. */
  person(name: string): Promise<Guest>
  /** Annika by one name of this machine, Björn by the other; both its evaluators. */
  annika(): Promise<Guest>
  bjorn(): Promise<Guest>
  /** Somebody at the door. */
  somebody(): Promise<Guest>
}

const two: readonly DemoPart[] = ['evaluator-1', 'evaluator-2']

/** A browser and a server with a fresh demo, for the tests of one file. */
export function scene(evaluators: readonly DemoPart[] = two): Scene {
  let browser: Browser
  let server: TestServer
  let evaluation: string
  beforeAll(async () => {
    browser = await openBrowser()
    server = await startServer()
    evaluation = await emptyEvaluation(server.origin, evaluators)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.end()
  })

  async function come(host: string): Promise<Guest> {
    const guest = await Guest.come({ browser, host, port: server.port })
    onTestFinished(() => guest.close())
    return guest
  }

  async function enter(host: string, name: string): Promise<Guest> {
    const guest = await come(host)
    await guest.enterAs(name)
    return guest
  }

  return {
    get server() {
      return server
    },
    get evaluation() {
      return evaluation
    },
    person: (name) => enter('localhost', name),
    annika: () => enter('localhost', 'Annika Norling'),
    bjorn: () => enter('127.0.0.1', 'Björn Olander'),
    somebody: () => come('localhost'),
  }
}

async function emptyEvaluation(origin: string, evaluators: readonly DemoPart[]): Promise<string> {
  const parts: [DemoPart, string][] = [
    ...evaluators.map((part): [DemoPart, string] => [part, 'evaluator']),
    ['lead', 'lead'],
  ]
  const people = await Promise.all(
    parts.map(async ([part, role]) => ({ person: (await signedIn(origin, part)).id, role })),
  )
  const administrator = await signedIn(origin, 'administrator')
  const asked = { municipality: 'Provköping', year: 2026, template: 'kommunkompassen-2023', people }
  const { status, text, body } = await administrator.post('/api/evaluations', asked)
  if (status !== 201) throw new Error(`no evaluation: ${status} ${text}`)
  return (body as { id: string }).id
}
