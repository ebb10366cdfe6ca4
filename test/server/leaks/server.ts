import { createHash } from 'node:crypto'
import { type EvaluationId, parseCommandId } from '@samsyn/document'
import { templates } from '@samsyn/scoring'
import {
  createApp,
  Demo,
  demoPeople,
  Evaluations,
  Figures,
  openFindings,
  openPort,
  snapshotsOn,
} from '@samsyn/server'
import { narrativesOn } from '@samsyn/server/narrative'
import { ResultSets } from '@samsyn/server/results'
import { keepingOn } from '@samsyn/server/retention'
import { Rooms } from '@samsyn/server/rooms'
import { openSqliteStore, type Store } from '@samsyn/server/store'
import { Templates } from '@samsyn/server/templates'
import { evaluationIdOf, personIdOf } from '../../support/appScene.ts'
import { HandClock } from '../../support/handClock.ts'
import { plainForms } from '../../support/plainForms.ts'
import { hexOf, uuidOf } from './dice.ts'
import { storyIdentity } from './storyIdentity.ts'

/** Whoever runs the server has it. */
export const METRICS_TOKEN = 'token of whoever runs it'

export interface Folders {
  /** The built client. */
  clientFolder: string
  dataFolder: string
}

export interface Server {
  app: ReturnType<typeof createApp>['app']
  /** Where there are requests, and where sockets. */
  routes: readonly { method: string; path: string }[]
  demo: Demo
  rooms: Rooms
  evaluations: Evaluations
  port: number
  /** What the demo's colleague goes by. */
  clock: HandClock
  /** A line each. */
  logged: string[]
  /** A link to what goes out, as its lead would open it; what stands in it. */
  openLink(id: EvaluationId): Promise<string>
  pulse(): void
  tickRooms(): void
  /** The store's next commit fails, with an error that quotes what it was given. */
  failNext(): void
  close(): Promise<void>
}

/** The server as it runs, but for its clock, its dice, its timers and who is signed in. */
export async function openServer({ clientFolder, dataFolder }: Folders): Promise<Server> {
  const inner = await openSqliteStore(dataFolder)
  const now = () => Date.now()
  const clock = new HandClock()
  const logged: string[] = []
  const write = (level: string) => (fields: object, message: string) =>
    void logged.push(`${level} ${message} ${JSON.stringify(fields)}`)
  // The most talkative level: C1 holds for every line there is.
  const log = {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
  }
  let pulse = () => {}
  let tickRooms = () => {}
  let fails = false
  let salts = 0
  const store: Store = {
    ...inner,
    evaluations: {
      ...inner.evaluations,
      async commit(id, change) {
        if (!fails) return inner.evaluations.commit(id, change)
        fails = false
        throw new Error(`constraint failed: ${JSON.stringify(change)}`)
      },
    },
  }
  const identity = storyIdentity()
  const failedTexts = (error: unknown) => log.error({ error: String(error) }, 'texts')
  const evaluations = new Evaluations({
    store: store.evaluations,
    now,
    // One after the other: a private act that took one would move all that come after it.
    salt: () => hexOf(`salt ${salts++}`),
    randomId: () => evaluationIdOf(hexOf('evaluation', 20)),
    log,
    snapshotOf: (id, wanted) => snapshotOf(id, wanted),
    findingsOf: (id) => openFindings({ evaluations, narratives, unread: failedTexts }, id),
  })
  const figures = new Figures(now)
  const rooms = new Rooms({
    store: figures.measured(store.rooms),
    rights: evaluations,
    now,
    log,
    every: (_, act) => {
      tickRooms = act
      return () => {}
    },
  })
  const narratives = narrativesOn({
    rooms,
    evaluations,
    store,
    now: clock.now,
    later: clock.later,
    failed: failedTexts,
  })
  const { snapshots } = store
  const snapshotOf = snapshotsOn({ evaluations, narratives, snapshots, failed: failedTexts })
  let commands = 0
  const demo = await Demo.start({
    store,
    identity,
    evaluations,
    rooms,
    later: clock.later,
    newCommandId: () => {
      const id = parseCommandId(uuidOf(`colleague ${commands++}`))
      if (!id) throw new Error('no command id')
      return id
    },
    failed: (error) => log.error({ error: String(error) }, 'colleague'),
  })
  const { app, socketRoutes, upgrade, close } = createApp({
    evaluations,
    identity,
    rooms,
    narratives,
    keeping: keepingOn({
      evaluations,
      rooms,
      identity,
      store,
      now,
      failed: (error) => log.error({ error: String(error) }, 'keeping'),
      stays: () => {},
    }),
    files: store.files,
    seen: store.seen,
    archives: store.archives,
    keys: [],
    outside: store,
    generation: 'of the story',
    templates,
    library: new Templates({ store: store.templates, now }),
    results: new ResultSets({ store: store.results, now, templates: () => templates }),
    forms: plainForms,
    demo: demoPeople,
    showing: demo,
    publicOrigin: undefined,
    loopbackOnly: true,
    clientFolder,
    log,
    figures,
    metricsToken: METRICS_TOKEN,
    newRequestId: () => 'request',
    every: (_, act) => {
      pulse = act
      return () => {}
    },
  })
  const port = await openPort('127.0.0.1', 0)
  port.answerWith(app.fetch, upgrade)
  return {
    app,
    routes: [...app.routes, ...socketRoutes],
    demo,
    clock,
    logged,
    rooms,
    evaluations,
    port: port.number,
    async openLink(id) {
      const token = 'ormbunke'.padEnd(22, '-')
      const share = hexOf('link', 20)
      const tokenHash = createHash('sha256').update(token).digest('hex')
      await store.shares.add({ evaluation: id, share, tokenHash, passcodeHash: null })
      const until = now() + 30 * 24 * 3_600_000
      const act = { type: 'openShare', share, name: 'Ekbacka', until, passcode: false } as const
      const opened = await evaluations.act(id, personIdOf('lead'), act)
      if (!opened || !('done' in opened)) throw new Error('no link was opened')
      return token
    },
    pulse: () => pulse(),
    tickRooms: () => tickRooms(),
    failNext: () => {
      fails = true
    },
    async close() {
      close()
      await demo.close()
      await narratives.close()
      await rooms.close()
      await port.close()
      await inner.close()
    },
  }
}
