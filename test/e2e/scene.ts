import type { Browser } from 'playwright-core'
import { beforeAll, inject, onTestFinished } from 'vitest'
import { ourBrowser } from '../support/browser.ts'
import { type DemoPart, signedIn } from '../support/callers.ts'
import { startServer, type TestServer } from '../support/startServer.ts'
import { Guest } from './guest.ts'

export interface Scene<Server = Pick<TestServer, 'origin' | 'port'>> {
  readonly server: Server
  /** An evaluation in which nobody has done anything yet; beside it stands the demo's. */
  readonly evaluation: string
  /** Somebody of the demo by name, signed in, in a browser of their own that shows nothing yet. */
  person(name: string): Promise<Guest>
  /** Annika by one name of this machine, Björn by the other; both its evaluators. */
  annika(): Promise<Guest>
  bjorn(): Promise<Guest>
  /** Somebody at the door. */
  somebody(): Promise<Guest>
  /** As `person`, or nobody in particular, until one closes it oneself. */
  sits(name?: string): Promise<Guest>
}

const two: readonly DemoPart[] = ['evaluator-1', 'evaluator-2']

/**
 * An evaluation of this file's own on the server that all files share. Only looks at the demo, and
 * lets the server live.
 */
export function scene(evaluators: readonly DemoPart[] = two): Scene {
  return sceneOn(evaluators, async () => inject('sharedServer'))
}

/** A server of this file's own with a fresh demo: to be changed as a whole, stopped and killed. */
export function ownScene(evaluators: readonly DemoPart[] = two): Scene<TestServer> {
  return sceneOn(evaluators, startServer, (server) => server.end())
}

function sceneOn<Server extends { origin: string; port: number }>(
  evaluators: readonly DemoPart[],
  serverFor: () => Promise<Server>,
  end?: (server: Server) => Promise<void>,
): Scene<Server> {
  let browser: Browser
  let server: Server
  let evaluation: string
  beforeAll(async () => {
    browser = await ourBrowser()
    server = await serverFor()
    evaluation = await emptyEvaluation(server.origin, evaluators)
    return () => end?.(server)
  })

  const at = (host: string) => ({ browser, host, port: server.port })
  async function come(coming: Promise<Guest>): Promise<Guest> {
    const guest = await coming
    onTestFinished(() => guest.close())
    return guest
  }
  const enter = (host: string, name: string) => come(Guest.signedIn(at(host), name))

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
    somebody: () => come(Guest.come(at('localhost'))),
    sits: (name) => (name ? Guest.signedIn(at('localhost'), name) : Guest.come(at('localhost'))),
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
