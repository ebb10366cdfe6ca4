import { randomBytes } from 'node:crypto'
import {
  type EvaluationId,
  type PersonId,
  parseEvaluationId,
  parsePersonId,
} from '@samsyn/document'
import { type Role, type Template, templateById } from '@samsyn/scoring'
import { createApp, demoPeople, Evaluations } from '@samsyn/server'
import type { Person } from '@samsyn/server/identity'
import { narrativesOn } from '@samsyn/server/narrative'
import { ResultSets } from '@samsyn/server/results'
import { type Keeping, keepingOn } from '@samsyn/server/retention'
import { Rooms } from '@samsyn/server/rooms'
import type { Store } from '@samsyn/server/store'
import { Templates } from '@samsyn/server/templates'
import { Caller, type DemoPart } from './callers.ts'
import { cookieIdentity } from './cookieIdentity.ts'
import { memoryStore } from './memoryStore.ts'
import { plainForms } from './plainForms.ts'

/** The whole app without a port, a disk or a real sign-in: for tests of what HTTP answers. */
export class AppScene {
  readonly store: Store
  readonly evaluations: Evaluations
  readonly library: Templates
  readonly results: ResultSets
  readonly keeping: Keeping
  readonly request: (path: string, init?: RequestInit) => Promise<Response>
  /** What the log got, a line each. */
  readonly logged: string[] = []
  /** The server's clock, milliseconds since 1970 UTC. */
  now = 1_790_000_000_000
  readonly #people: Person[]

  constructor({
    store = memoryStore(),
    clientFolder = '/nowhere',
    entryKey,
  }: {
    store?: ReturnType<typeof memoryStore>
    clientFolder?: string
    entryKey?: Uint8Array
  } = {}) {
    this.store = store
    this.library = new Templates({ store: store.templates, now: () => this.now })
    this.results = new ResultSets({
      store: store.results,
      now: () => this.now,
      templates: () => this.library.published,
    })
    this.#people = demoPeople.map(({ person, name, email, administrator }) => {
      return { id: personIdOf(person), name, email, administrator }
    })
    this.evaluations = this.another()
    const rooms = new Rooms({ store: store.rooms, rights: this.evaluations, now: () => this.now })
    const log = (fields: object, message: string) =>
      void this.logged.push(`${message} ${JSON.stringify(fields)}`)
    const identity = cookieIdentity(this.#people, {
      erase: async (person) => {
        this.forget(person)
        return true
      },
    })
    const failed = () => log({}, 'what was to go is still there')
    this.keeping = keepingOn({
      evaluations: this.evaluations,
      rooms,
      identity,
      store,
      now: () => this.now,
      failed,
      stays: (evaluation, why) => log({ evaluation, why }, 'kept, though its time is over'),
    })
    const { app } = createApp({
      keeping: this.keeping,
      evaluations: this.evaluations,
      identity: cookieIdentity(this.#people),
      rooms,
      narratives: narrativesOn({
        rooms,
        evaluations: this.evaluations,
        store,
        now: () => this.now,
        failed: () => log({}, 'texts could not be read'),
      }),
      files: store.files,
      seen: store.seen,
      archives: store.archives,
      forms: plainForms,
      keys: [],
      outside: store,
      entryKey,
      now: () => this.now,
      generation: store.generation,
      templates: this.library.published,
      library: this.library,
      results: this.results,
      demo: demoPeople,
      showing: null,
      publicOrigin: undefined,
      loopbackOnly: true,
      clientFolder,
      log: { debug: log, info: log, warn: log, error: log },
    })
    this.request = async (path, init) => app.request(path, init)
  }

  /** A second server's evaluations on the same store. */
  another(): Evaluations {
    return new Evaluations({
      store: this.store.evaluations,
      now: () => this.now,
      salt: () => randomBytes(16).toString('hex'),
      randomId: () => evaluationIdOf(randomBytes(10).toString('hex')),
      templateById: this.library.byId,
      setOf: (id, version) => this.results.find(id, version),
      isAdministrator: async (person) =>
        this.#people.some(({ id, administrator }) => id === person && administrator),
      log: { warn: (fields, said) => void this.logged.push(`${said} ${JSON.stringify(fields)}`) },
    })
  }

  async caller(part: DemoPart): Promise<Caller> {
    return new Caller(this).signIn(part)
  }

  /** This person's name is gone from the server. */
  forget(person: PersonId): void {
    this.#people.splice(0, this.#people.length, ...this.#people.filter(({ id }) => id !== person))
  }

  /** An evaluation with the first two evaluators, the lead, the observer and the municipality. */
  async evaluation(setting: { reveal?: 'subQuestion' | 'area' } = {}): Promise<EvaluationId> {
    const template = templateById('kommunkompassen-2023') as Template
    const parts: [DemoPart, Role][] = [
      ['evaluator-1', 'evaluator'],
      ['evaluator-2', 'evaluator'],
      ['lead', 'lead'],
      ['observer', 'observer'],
      ['municipality', 'municipality'],
    ]
    const made = await this.evaluations.create(
      template,
      {
        municipality: 'Ekbacka',
        year: 2026,
        assessmentDate: null,
        tolerance: 10,
        reveal: 'subQuestion',
        ...setting,
        people: parts.map(([part, role]) => ({ person: personIdOf(part), role })),
      },
      personIdOf('administrator'),
    )
    if (!('id' in made)) throw new Error(JSON.stringify(made))
    return made.id
  }
}

export function personIdOf(text: string): PersonId {
  const id = parsePersonId(text)
  if (!id) throw new Error(`no person id: ${text}`)
  return id
}

export function evaluationIdOf(text: string): EvaluationId {
  const id = parseEvaluationId(text)
  if (!id) throw new Error(`no evaluation id: ${text}`)
  return id
}
