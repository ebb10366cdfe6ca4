import { randomUUID } from 'node:crypto'
import type { command as commandSchema } from '@samsyn/scoring'
import { type EvaluationView, evaluationView, type TeamView } from '@samsyn/scoring'
import WebSocket from 'ws'
import type { z } from 'zod'
import { LiveListener } from './liveListener.ts'

export type DemoPart =
  | 'evaluator-1'
  | 'evaluator-2'
  | 'evaluator-3'
  | 'lead'
  | 'observer'
  | 'municipality'
  | 'administrator'

/** A command as it goes over the wire. */
export type Said = z.input<typeof commandSchema>

export interface Heard {
  status: number
  headers: Headers
  /** As it came, for searching. */
  text: string
  /** Parsed where it is JSON, else undefined. */
  body: unknown
}

/** The evaluation that a fresh demo has. */
export const DEMO_EVALUATION = 'alvhamra-2026'

/** Where requests go: a server's origin, or an app without a port. */
export type Reached = string | { request: (path: string, init: RequestInit) => Promise<Response> }

/** A person of the demo at the end of HTTP, with a cookie jar. Keeps all that came back. */
export class Caller {
  readonly #reached: Reached
  readonly #cookies = new Map<string, string>()
  /** Everything the server ever said to this person over HTTP, headers included. */
  readonly received: string[] = []
  id = ''
  name = ''

  constructor(reached: Reached) {
    this.#reached = reached
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async signIn(part: DemoPart): Promise<this> {
    const { status, body } = await this.post('/api/demo/sign-in', { person: part })
    if (status !== 200) throw new Error(`sign-in as ${part}: ${status}`)
    const { person } = body as { person: { id: string; name: string } }
    this.id = person.id
    this.name = person.name
    return this
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Heard> {
    return this.#ask(path, { headers })
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Heard> {
    return this.bring('POST', path, body, headers)
  }

  put(path: string, body: unknown): Promise<Heard> {
    return this.bring('PUT', path, body)
  }

  /** By any method; without a body where that is undefined. */
  bring(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Heard> {
    const asked = body === undefined ? {} : { body: JSON.stringify(body) }
    const type = body === undefined ? {} : { 'content-type': 'application/json' }
    return this.#ask(path, { method, ...asked, headers: { ...type, ...headers } })
  }

  command(
    evaluation: string,
    said: Said,
    { id = randomUUID(), expected }: { id?: string; expected?: number } = {},
  ): Promise<Heard> {
    const body = { ...said, id, ...(expected !== undefined && { expected }) }
    return this.post(`/api/evaluations/${evaluation}/commands`, body)
  }

  /** A command that must be taken; throws with the problem where it is not. */
  async act(evaluation: string, said: Said): Promise<{ version: number; ownVersion: number }> {
    const { status, text, body } = await this.command(evaluation, said)
    if (status !== 200) throw new Error(`${said.type}: ${status} ${text}`)
    return body as { version: number; ownVersion: number }
  }

  async view(evaluation: string): Promise<EvaluationView> {
    const { status, text, body } = await this.get(`/api/evaluations/${evaluation}/view`)
    if (status !== 200) throw new Error(`view: ${status} ${text}`)
    return evaluationView.parse(body)
  }

  async teamView(evaluation: string): Promise<TeamView> {
    const view = await this.view(evaluation)
    if (view.kind !== 'team') throw new Error(`a view for ${view.kind}`)
    return view
  }

  /** Opens the live socket; only with a server that has a port. */
  live(evaluation: string, query = ''): LiveListener {
    return new LiveListener(this.socket(`/live/${evaluation}${query}`))
  }

  socket(path: string, headers: Record<string, string> = {}): WebSocket {
    if (typeof this.#reached !== 'string') throw new Error('sockets need a port')
    const address = this.#reached.replace(/^http/, 'ws') + path
    return new WebSocket(address, { headers: { ...this.#cookieHeader(), ...headers } })
  }

  /** For y-websocket's `WebSocketPolyfill` in Node: a socket that carries this person's session. */
  socketClass(): typeof globalThis.WebSocket {
    const headers = this.#cookieHeader()
    class SignedInSocket extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols, { headers })
      }
    }
    return SignedInSocket as unknown as typeof globalThis.WebSocket
  }

  async #ask(path: string, init: RequestInit): Promise<Heard> {
    const asked = { ...init, headers: { ...this.#cookieHeader(), ...init.headers } }
    const reached = this.#reached
    const response =
      typeof reached === 'string'
        ? await fetch(reached + path, asked)
        : await reached.request(`http://127.0.0.1${path}`, asked)
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    const text = await response.text()
    this.received.push(JSON.stringify([...response.headers]), text)
    const { status, headers } = response
    return { status, headers, text, body: jsonOf(text) }
  }

  #cookieHeader(): Record<string, string> {
    return this.#cookies.size > 0 ? { cookie: this.cookie } : {}
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';')
    const place = pair.indexOf('=')
    this.#cookies.set(pair.slice(0, place), pair.slice(place + 1))
  }
}

export function signedIn(reached: Reached, part: DemoPart): Promise<Caller> {
  return new Caller(reached).signIn(part)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
