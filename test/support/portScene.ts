import { randomBytes } from 'node:crypto'
import type { EvaluationId, PersonId } from '@samsyn/document'
import {
  type Role,
  type StartedFrom,
  type Template,
  templateById,
  templates,
} from '@samsyn/scoring'
import { createApp, Evaluations, Figures, openPort, snapshotsOn } from '@samsyn/server'
import type { Identity, Person } from '@samsyn/server/identity'
import { type Narratives, narrativesOn } from '@samsyn/server/narrative'
import { ResultSets } from '@samsyn/server/results'
import { keepingOn } from '@samsyn/server/retention'
import { Rooms, type RoomsOptions } from '@samsyn/server/rooms'
import type { Store } from '@samsyn/server/store'
import { Templates } from '@samsyn/server/templates'
import WebSocket, { type ClientOptions } from 'ws'
import { evaluationIdOf, personIdOf } from './appScene.ts'
import { cookieIdentity } from './cookieIdentity.ts'
import { Far } from './far.ts'
import { memoryStore } from './memoryStore.ts'
import { plainForms } from './plainForms.ts'

/** Names that are ids as well: whoever holds the cookie `who=<name>` is that person. */
export interface Cast {
  readonly people: readonly string[]
  readonly administrators?: readonly string[]
}

export interface PortSceneOptions {
  store?: Store
  limits?: RoomsOptions['limits']
  sockets?: Parameters<typeof createApp>[0]['socketLimits']
  behindProxy?: boolean
  metricsToken?: string
  publicOrigin?: string
  /** What its sign-in does otherwise than by cookie alone. */
  identity?: (usual: Identity) => Partial<Identity>
  forms?: typeof plainForms
}

/**
 * The whole server behind a real port in this process, on a store in memory: what a socket is
 * answered here is what it is answered in the product. Time stands still until `tick`.
 */
export class PortScene {
  readonly evaluations: Evaluations
  readonly rooms: Rooms
  readonly narratives: Narratives
  /** What the log got, a line each. */
  readonly logged: string[] = []
  readonly #store: Store
  readonly #port: Awaited<ReturnType<typeof openPort>>
  readonly #closeApp: () => void
  readonly #fars = new Set<Far>()
  readonly #ticks: Set<() => void>

  static async open(cast: Cast, options: PortSceneOptions = {}): Promise<PortScene> {
    const { sockets = {}, behindProxy = false } = options
    let sweep = () => {}
    const every = (_millis: number, act: () => void) => {
      sweep = act
      return () => {}
    }
    const port = await openPort('127.0.0.1', 0, { limits: sockets, behindProxy, every })
    return new PortScene(cast, options, port, sweep)
  }

  /** The port asks every socket for a sign of life, and lets go of those that gave none before. */
  readonly sweep: () => void

  private constructor(
    cast: Cast,
    {
      store = memoryStore(),
      limits = {},
      sockets,
      metricsToken,
      publicOrigin,
      identity = () => ({}),
      forms = plainForms,
    }: PortSceneOptions,
    port: Awaited<ReturnType<typeof openPort>>,
    sweep: () => void,
  ) {
    this.sweep = sweep
    const ticks = new Set<() => void>()
    const every = (_millis: number, act: () => void) => {
      ticks.add(act)
      return () => void ticks.delete(act)
    }
    const say = (fields: object, message: string) =>
      void this.logged.push(`${message} ${JSON.stringify(fields)}`)
    const log = { debug: say, info: say, warn: say, error: say }
    this.#ticks = ticks
    this.#store = store
    this.#port = port
    const results = new ResultSets({
      store: store.results,
      now: Date.now,
      templates: () => templates,
    })
    this.evaluations = new Evaluations({
      store: store.evaluations,
      now: Date.now,
      salt: () => randomBytes(16).toString('hex'),
      randomId: () => evaluationIdOf(randomBytes(10).toString('hex')),
      digestOf: (id, text) => this.narratives.digestOf(id, text),
      placesOf: (id) => this.narratives.places.of(id),
      snapshotOf: (id, wanted) => snapshotOf(id, wanted),
      setOf: (id, version) => results.find(id, version),
    })
    const figures = new Figures()
    this.rooms = new Rooms({
      store: figures.measured(store.rooms),
      rights: this.evaluations,
      now: Date.now,
      log,
      limits,
      every,
    })
    this.narratives = narrativesOn({
      rooms: this.rooms,
      evaluations: this.evaluations,
      store,
      now: Date.now,
      failed: () => log.error({}, 'texts could not be read'),
    })
    const snapshotOf = snapshotsOn({
      evaluations: this.evaluations,
      narratives: this.narratives,
      snapshots: store.snapshots,
      failed: () => log.error({}, 'a release could not be made'),
    })
    const known = { ...identityOf(cast), ...identity(identityOf(cast)) }
    const { app, upgrade, close } = createApp({
      evaluations: this.evaluations,
      identity: known,
      keeping: keepingOn({
        evaluations: this.evaluations,
        rooms: this.rooms,
        identity: known,
        store,
        now: Date.now,
        failed: () => log.error({}, 'what was to go is still there'),
        stays: () => {},
      }),
      rooms: this.rooms,
      narratives: this.narratives,
      files: store.files,
      seen: store.seen,
      archives: store.archives,
      keys: [],
      outside: store,
      generation: store.generation,
      templates,
      library: new Templates({ store: store.templates, now: Date.now }),
      results,
      forms,
      demo: null,
      showing: null,
      publicOrigin,
      loopbackOnly: true,
      clientFolder: '/nowhere',
      log,
      socketLimits: sockets,
      figures,
      refusedUpgrades: () => port.refused(),
      metricsToken,
      every,
    })
    this.#closeApp = close
    port.answerWith(app.fetch, upgrade)
  }

  get port(): number {
    return this.#port.number
  }

  /** A new evaluation with these people in it, and what it starts from. */
  async evaluation(
    people: readonly (readonly [string, Role])[],
    startedFrom?: StartedFrom,
  ): Promise<EvaluationId> {
    const template = templateById('kommunkompassen-2023') as Template
    const made = await this.evaluations.create(
      template,
      {
        municipality: 'Ekbacka',
        year: 2026,
        assessmentDate: null,
        tolerance: 10,
        reveal: 'subQuestion',
        people: people.map(([name, role]) => ({ person: personIdOf(name), role })),
        startedFrom,
      },
      personIdOf('somebody'),
    )
    if (!('id' in made)) throw new Error(JSON.stringify(made))
    return made.id
  }

  /** Opens a socket as somebody; `nobody` brings no cookie. */
  socket(who: string, path: string, options: ClientOptions = {}): Far {
    const headers = who === 'nobody' ? {} : { cookie: `who=${who}` }
    const socket = new WebSocket(`ws://127.0.0.1:${this.port}${path}`, { headers, ...options })
    const far = new Far(socket)
    this.#fars.add(far)
    return far
  }

  /** Upgrades that were refused, by why. */
  refused() {
    return this.#port.refused()
  }

  ask(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.port}${path}`, init)
  }

  /** All that is done every so often is done now. */
  tick(): void {
    for (const act of this.#ticks) act()
  }

  async close(): Promise<void> {
    for (const far of this.#fars) far.cut()
    this.#closeApp()
    await this.#port.drain()
    await this.narratives.close()
    await this.rooms.close()
    await this.#port.close()
    await this.#store.close()
  }
}

function identityOf({ people, administrators = [] }: Cast): Identity {
  const known: Person[] = people.map((name) => ({
    id: personOf(name),
    name: `${name[0]?.toUpperCase()}${name.slice(1)}`,
    email: `${name}@samsyn.invalid`,
    administrator: administrators.includes(name),
  }))
  return cookieIdentity(known)
}

function personOf(name: string): PersonId {
  return personIdOf(name)
}
