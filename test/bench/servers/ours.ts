import { randomBytes } from 'node:crypto'
import { type EvaluationId, parseEvaluationId } from '@samsyn/document'
import { templateById, templates } from '@samsyn/scoring'
import { createApp, demoPeople, Evaluations, Figures, openPort } from '@samsyn/server'
import { ReportForms } from '@samsyn/server/forms'
import { ensureSecret, openIdentity } from '@samsyn/server/identity'
import { narrativesOn } from '@samsyn/server/narrative'
import { ResultSets } from '@samsyn/server/results'
import { keepingOn } from '@samsyn/server/retention'
import { Rooms } from '@samsyn/server/rooms'
import { openSqliteStore } from '@samsyn/server/store'
import { Templates } from '@samsyn/server/templates'
import { answering, type Opened, type Wanted } from './answering.ts'

const AREAS = 8

/**
 * Our server as it is served: the real store, which waits for the disk, real sessions, all checks.
 * Only caps on how much one address, person or socket may ask for are raised, since here a few
 * people at one address stand for a country.
 */
await answering(async ({ rooms: many, folder, limits }: Wanted) => {
  const much = 1e9
  const socketLimits = {
    openPerAddress: much,
    openedPerAddress: much,
    openPerPerson: much,
    openedPerPerson: much,
  }
  const say = (fields: object, said: string) => console.error(said, fields)
  const log = { debug: () => {}, info: () => {}, warn: say, error: say }
  const port = await openPort('127.0.0.1', 0, { limits: socketLimits })
  const origin = `http://127.0.0.1:${port.number}`
  const store = await openSqliteStore(folder)
  const identity = await openIdentity({
    folder,
    baseUrls: [origin],
    demo: true,
    secret: await ensureSecret(folder),
  })
  const evaluations = new Evaluations({
    store: store.evaluations,
    now: Date.now,
    salt: () => randomBytes(16).toString('hex'),
    randomId: newId,
    log,
  })
  const figures = new Figures()
  const rooms = new Rooms({
    store: figures.measured(store.rooms),
    rights: evaluations,
    now: Date.now,
    log,
    ...(limits === 'raised' && {
      limits: { framesBurst: much, framesPerSecond: much, bytesBurst: much, bytesPerSecond: much },
    }),
  })
  const narratives = narrativesOn({
    rooms,
    evaluations,
    store,
    now: Date.now,
    failed: () => say({}, 'texts could not be read'),
  })
  const { app, upgrade } = createApp({
    evaluations,
    identity,
    rooms,
    narratives,
    keeping: keepingOn({
      evaluations,
      rooms,
      identity,
      store,
      now: Date.now,
      failed: () => say({}, 'what was to go is still there'),
      stays: () => {},
    }),
    files: store.files,
    seen: store.seen,
    outside: store,
    archives: store.archives,
    keys: [],
    generation: store.generation,
    templates,
    library: new Templates({ store: store.templates, now: Date.now }),
    results: new ResultSets({ store: store.results, now: Date.now, templates: () => templates }),
    forms: new ReportForms(),
    demo: null,
    showing: null,
    publicOrigin: undefined,
    loopbackOnly: true,
    clientFolder: '/nowhere',
    log,
    figures,
    socketLimits,
    refusedUpgrades: () => port.refused(),
  })
  port.answerWith(app.fetch, upgrade)

  const personOf = (part: string) => {
    const found = demoPeople.find(({ person }) => person === part)
    if (!found) throw new Error(`no ${part} in the demo`)
    return identity.ensurePerson(found)
  }
  const people = await Promise.all(['evaluator-1', 'evaluator-2', 'evaluator-3'].map(personOf))
  const lead = await personOf('lead')
  const cookies = await Promise.all(people.map(({ email }) => cookieOf(email)))

  async function cookieOf(email: string): Promise<string> {
    const answer = await identity.demoSignIn(email, new Request(origin))
    const cookie = answer?.headers.getSetCookie()[0]?.split(';')[0]
    if (cookie === undefined) throw new Error(`${email} was not let in`)
    return cookie
  }

  async function another(): Promise<EvaluationId> {
    const template = templateById('kommunkompassen-2023')
    if (!template) throw new Error('nothing to make an evaluation of')
    const made = await evaluations.create(
      template,
      {
        municipality: 'Ekbacka',
        year: 2026,
        assessmentDate: null,
        tolerance: 10,
        reveal: 'subQuestion',
        people: [
          ...people.map(({ id }) => ({ person: id, role: 'evaluator' as const })),
          { person: lead.id, role: 'lead' },
        ],
      },
      lead.id,
    )
    if (!('id' in made)) throw new Error(JSON.stringify(made))
    return made.id
  }

  const ids = await store.evaluations.ids()
  while (ids.length * AREAS < many) ids.push(await another())
  return { port: port.number, rooms: ids.flatMap(areasOf).slice(0, many), cookies }
})

function newId(): EvaluationId {
  const id = parseEvaluationId(randomBytes(10).toString('hex'))
  if (!id) throw new Error('no evaluation id')
  return id
}

function areasOf(id: EvaluationId): Opened['rooms'] {
  return Array.from({ length: AREAS }, (_, n) => {
    const path = `/rooms/${id}/area-${n + 1}?samsyn=1`
    return { path, name: path }
  })
}
