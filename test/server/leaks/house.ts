import type { Demo } from '@samsyn/server'
import { vi } from 'vitest'
import WebSocket from 'ws'
import { evaluationIdOf, personIdOf } from '../../support/appScene.ts'
import type { Said } from '../../support/callers.ts'
import { roll, uuidOf } from './dice.ts'
import { Ear } from './ear.ts'
import type { Who } from './people.ts'
import { type Folders, openServer, type Server } from './server.ts'

/** One request, as anybody may send it. */
export interface Asking {
  method?: string
  path: string
  /** Sent as JSON; a string as it is. */
  body?: unknown
  headers?: Record<string, string>
}

/** Where the clock of each run begins, ms since 1970 UTC. */
const BEGINS = 1_790_000_000_000

/**
 * A whole server on a port, whose clock stands still until it is told to go on and whose dice are
 * rolled by name, and everything that came out of it: to whom, by which way, byte for byte.
 */
export class House {
  readonly routes: readonly { method: string; path: string }[]
  /** What came out, by "who | way". */
  readonly came = new Map<string, string[]>()
  readonly demo: Demo
  readonly #server: Server
  readonly #ears = new Set<Ear>()

  /** Opens it at the beginning of time; `name` rolls its dice. */
  static async open(folders: Folders, name: string): Promise<House> {
    vi.setSystemTime(BEGINS)
    roll(name)
    return new House(await openServer(folders))
  }

  private constructor(server: Server) {
    this.#server = server
    this.demo = server.demo
    this.routes = server.routes
    this.came.set('log', server.logged)
  }

  /** Moves the clock so many ms on from the beginning, and rolls the dice anew. */
  at(millis: number): void {
    vi.setSystemTime(BEGINS + millis)
    roll(`at ${millis}`)
  }

  /** Lets the demo's colleague think for so long, ms. */
  think(millis: number): Promise<void> {
    return this.#server.clock.pass(millis)
  }

  /** What somebody was answered: the status, every header and the body. */
  async ask(who: Who, { method = 'GET', path, body, headers }: Asking): Promise<string> {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    roll(`${who} ${method} ${path} ${text}`)
    const response = await this.#server.app.request(`http://127.0.0.1${path}`, {
      method,
      headers: {
        ...cookieOf(who),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: text ?? '' }),
    })
    const answered = [...response.headers].map(([name, value]) => `${name}: ${value}`)
    return [response.status, ...answered, '', await response.text()].join('\n')
  }

  /** A command that must be taken; what its sender was answered. */
  async act(who: Who, evaluation: string, said: Said, nth = ''): Promise<string> {
    const id = uuidOf(`${who} ${evaluation} ${JSON.stringify(said)} ${nth}`)
    const path = `/api/evaluations/${evaluation}/commands`
    const answer = await this.ask(who, { method: 'POST', path, body: { ...said, id } })
    if (!answer.startsWith('200')) throw new Error(`${who} ${said.type}: ${answer}`)
    return answer
  }

  keep(way: string, ...bytes: string[]): void {
    this.came.set(way, [...(this.came.get(way) ?? []), ...bytes])
  }

  /** Opens a socket; all that it hears is kept under who it is and where. */
  async listen(who: Who, path: string, headers: Record<string, string> = {}): Promise<Ear> {
    roll(`${who} ${path}`)
    const socket = new WebSocket(`ws://127.0.0.1:${this.#server.port}${path}`, {
      headers: { ...cookieOf(who), ...headers },
    })
    const ear = new Ear(socket, path.startsWith('/rooms'))
    const way = `${who} | socket ${path}`
    this.came.set(way, ear.heard)
    if (!ear.isRoom) await ear.until(() => ear.count('text') > 0)
    else {
      await ear.until(() => ear.count('open') > 0)
      await ear.ask()
    }
    this.#ears.add(ear)
    return ear
  }

  /** What was under way has come: nothing more is said until somebody does something. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
    const live = [...this.#ears].filter(({ isRoom, ended }) => !isRoom && !ended)
    const before = live.map((ear) => ear.count(PULSE))
    this.#server.pulse()
    await Promise.all(
      live.map((ear, nth) => ear.until(() => ear.count(PULSE) > (before[nth] ?? 0))),
    )
    await Promise.all([...this.#ears].filter(({ isRoom }) => isRoom).map((ear) => ear.ask()))
  }

  /** What the rooms count, for whoever runs the server. */
  metrics(): string {
    return JSON.stringify(this.#server.rooms.statistics())
  }

  /** The store's next commit fails, with an error that quotes what it was given. */
  failNext(): void {
    this.#server.failNext()
  }

  /** Takes out what somebody alone wrote, as whoever runs the server may. */
  async erase(person: Who, reason: string): Promise<void> {
    roll(`erase ${person}`)
    await this.#server.evaluations.erase(personIdOf(person), reason)
  }

  /** Opens a link to what has gone out of an evaluation; gives what stands in it. */
  openLink(evaluation: string): Promise<string> {
    roll(`a link to ${evaluation}`)
    return this.#server.openLink(evaluationIdOf(evaluation))
  }

  /** The first that comes by a stream, which is closed then. */
  async firstOf(who: Who, path: string): Promise<string> {
    roll(`${who} ${path}`)
    const headers = cookieOf(who)
    const { body } = await this.#server.app.request(`http://127.0.0.1${path}`, { headers })
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
    const first = await reader?.read()
    await reader?.cancel()
    return first?.value ?? ''
  }

  /** Time has passed in the rooms. */
  tickRooms(): void {
    this.#server.tickRooms()
  }

  async close(): Promise<void> {
    for (const ear of this.#ears) await ear.close()
    await this.#server.close()
  }
}

const PULSE = 'text {"type":"pulse"}'

function cookieOf(who: Who): Record<string, string> {
  return who === 'nobody' || who === 'reader' ? {} : { cookie: `who=${who}` }
}
