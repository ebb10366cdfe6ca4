import { randomUUID } from 'node:crypto'
import type { EvaluationId, RoomName } from '@samsyn/document'
import type { StartedFrom } from '@samsyn/scoring'
import type { Store } from '@samsyn/server/store'
import { onTestFinished } from 'vitest'
import * as Y from 'yjs'
import type { Said } from './callers.ts'
import { memoryStore } from './memoryStore.ts'
import { PortScene, type PortSceneOptions } from './portScene.ts'
import { RoomClient } from './roomClient.ts'
import { personId, turn } from './roomScene.ts'
import { StreamHeard } from './streamHeard.ts'

export const DAY = 24 * 60 * 60 * 1000

const cast = {
  people: ['anna', 'bert', 'lena', 'olle', 'karin', 'stranger', 'adam'],
  administrators: ['adam'],
}
const team = [
  ['anna', 'evaluator'],
  ['bert', 'evaluator'],
  ['lena', 'lead'],
  ['olle', 'observer'],
  ['karin', 'municipality'],
] as const

/** A team behind a real port, and the municipality outside of it. Lena leads; Karin is the contact. */
export class OutsideScene {
  readonly port: PortScene
  readonly store: Store
  readonly id: EvaluationId
  /** The last file that was filed, by its digest. */
  filed = ''
  readonly #heard: StreamHeard[] = []

  /** @param whenOver takes what is to be done at its end */
  static async open(
    {
      startedFrom,
      ...options
    }: Omit<PortSceneOptions, 'store'> & { startedFrom?: StartedFrom } = {},
    whenOver: (close: () => Promise<void>) => void = onTestFinished,
  ): Promise<OutsideScene> {
    const store = memoryStore()
    const port = await PortScene.open(cast, { ...options, store })
    const scene = new OutsideScene(port, store, await port.evaluation(team, startedFrom))
    whenOver(async () => {
      for (const heard of scene.#heard) await heard.close()
      await port.close()
    })
    return scene
  }

  private constructor(port: PortScene, store: Store, id: EvaluationId) {
    this.port = port
    this.store = store
    this.id = id
  }

  /** What somebody of the house asks of the API. */
  ask(who: string, path: string, body?: unknown): Promise<Response> {
    return this.port.ask(`/api/evaluations/${this.id}${path}`, {
      headers: { cookie: `who=${who}`, 'content-type': 'application/json' },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    })
  }

  /** What is asked of the API beside any evaluation; a body that is a text is a table. */
  async askServer(who: string, path: string, body?: unknown): Promise<Response> {
    const isTable = typeof body === 'string'
    const type = isTable ? 'text/csv' : 'application/json'
    return this.port.ask(`/api${path}`, {
      headers: { cookie: `who=${who}`, 'content-type': type },
      ...(body !== undefined && { method: 'POST', body: isTable ? body : JSON.stringify(body) }),
    })
  }

  /** A command that must be taken. */
  async act(who: string, said: Said): Promise<void> {
    const answer = await this.ask(who, '/commands', { ...said, id: randomUUID() })
    if (!answer.ok) throw new Error(`${said.type}: ${answer.status} ${await answer.text()}`)
  }

  release(more: Partial<Extract<Said, { type: 'release' }>> = {}): Promise<void> {
    const remarksUntil = Date.now() + DAY
    return this.act('lena', { type: 'release', scores: false, note: '', remarksUntil, ...more })
  }

  /** A link's path, and its id. */
  async share(more: { passcode?: string; until?: number; name?: string } = {}) {
    const { passcode = null, until = Date.now() + DAY, name = 'Kommunledningen' } = more
    const answer = await this.ask('lena', '/shares', { name, until, passcode })
    if (answer.status !== 201) throw new Error(`share: ${answer.status} ${await answer.text()}`)
    const { share, link } = (await answer.json()) as { share: string; link: string }
    return { share, path: new URL(link).pathname }
  }

  /** Anna writes a paragraph; it is saved when this resolves. */
  async write(words: string, { room = 'area-1', root = 'general' }: Place = {}): Promise<void> {
    const user = { id: personId('anna'), name: 'Anna', color: 1 }
    const address = { evaluation: this.id, room }
    const client = new RoomClient({ address, user, hearsWord: true }).connect(this.port.rooms)
    const until = async (done: () => boolean) => {
      while (!done()) {
        client.wire.deliverToServer()
        client.hear()
        await turn()
      }
    }
    await until(() => client.synced)
    const before = client.saved
    client.doc.transact(() => {
      const paragraph = new Y.XmlElement('paragraph')
      client.doc.getXmlFragment(root).push([paragraph])
      paragraph.insert(0, [new Y.XmlText(words)])
    })
    await until(() => client.saved > before)
  }

  /** Anna files something; as the register names it. */
  async file(name: string, text: string): Promise<{ sha256: string; name: string; size: number }> {
    const answer = await this.port.ask(
      `/api/evaluations/${this.id}/files?name=${encodeURIComponent(name)}`,
      { method: 'POST', body: text, headers: { cookie: 'who=anna' } },
    )
    const filed = (await answer.json()) as { sha256: string; name: string; size: number }
    this.filed = filed.sha256
    return filed
  }

  /** What stands in a room, for the search. */
  async read(room: RoomName): Promise<string> {
    const found = await this.port.rooms.look({ evaluation: this.id, room }, (doc) =>
      [...doc.share.keys()].map((root) => doc.getXmlFragment(root).toString()).join(),
    )
    return found ?? ''
  }

  /** Every route of the API that there is, with its places filled. */
  async ways(): Promise<string[]> {
    const answer = await this.port.ask('/api/openapi.json')
    const { paths } = (await answer.json()) as { paths: Record<string, unknown> }
    return Object.keys(paths).map(
      (path) => `/api${path.replace('{id}', this.id).replace(/\{[a-zA-Z0-9]+\}/g, '1')}`,
    )
  }

  /** Somebody outside, with a browser of their own. `who` is signed in. */
  visitor(who?: string): Visitor {
    return new Visitor(this.port, this.#heard, who)
  }
}

interface Place {
  room?: RoomName
  root?: string
}

interface Read {
  status: number
  headers: Headers
  text: string
}

/** A browser without scripts at the end of HTTP. Keeps all that came to it. */
export class Visitor {
  readonly #port: PortScene
  readonly #cookies = new Map<string, string>()
  readonly #heard: StreamHeard[]
  readonly received: string[] = []

  constructor(port: PortScene, heard: StreamHeard[], who?: string) {
    this.#port = port
    this.#heard = heard
    if (who !== undefined) this.#cookies.set('who', who)
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Read> {
    return this.#ask(path, { headers })
  }

  /** Sends a form as a browser does from a page that tells nobody where it is. */
  send(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = { origin: 'null', 'sec-fetch-site': 'same-origin' },
  ): Promise<Read> {
    return this.#ask(path, { method: 'POST', body: new URLSearchParams(fields), headers })
  }

  /** What is told on an open line. */
  async listen(path: string): Promise<StreamHeard> {
    const answer = await this.#port.ask(path, { headers: this.#said() })
    const heard = new StreamHeard(answer, (text) => this.received.push(text))
    this.#heard.push(heard)
    return heard
  }

  async #ask(path: string, init: RequestInit): Promise<Read> {
    const headers = { ...this.#said(), ...(init.headers as Record<string, string>) }
    const answer = await this.#port.ask(path, { ...init, headers, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const [name = '', value = ''] = pair.split('=')
      this.#cookies.set(name, value)
    }
    const text = await answer.text()
    const { status } = answer
    this.received.push(JSON.stringify([...answer.headers]), text)
    return { status, headers: answer.headers, text }
  }

  #said(): Record<string, string> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return cookie === '' ? {} : { cookie }
  }
}
