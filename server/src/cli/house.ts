import { createHmac, randomBytes } from 'node:crypto'
import { type EvaluationId, parseEvaluationId } from '@samsyn/document'
import { finishSwap } from '../backup/index.ts'
import { CannotStart } from '../cannotStart.ts'
import { openFindings } from '../checks/index.ts'
import { ensureDataFolder, holdDataFolder, keepDemoApart } from '../dataFolder.ts'
import { type EndingStep, Endings, ensureSigningKey, type PublicKey } from '../ending/index.ts'
import { Evaluations } from '../evaluations/index.ts'
import { ReportForms } from '../forms/index.ts'
import { Figures } from '../http/metrics/figures.ts'
import { namesOf } from '../http/names.ts'
import { snapshotsOn } from '../http/outside/index.ts'
import { traceOf } from '../http/safeLog.ts'
import type { Log } from '../http/world.ts'
import {
  ensureSecret,
  type Identity,
  type IdentityOptions,
  openIdentity,
} from '../identity/index.ts'
import { type Narratives, narrativesOn } from '../narrative/index.ts'
import { ResultSets } from '../results/index.ts'
import { type Keeping, keepingOn } from '../retention/index.ts'
import { Rooms, type RoomsOptions } from '../rooms/index.ts'
import { openSqliteStore, type Store } from '../store/index.ts'
import { Templates } from '../templates/index.ts'

/** What every command works on: one data folder, and all that stands on it. */
export interface House {
  store: Store
  identity: Identity
  evaluations: Evaluations
  rooms: Rooms
  narratives: Narratives
  library: Templates
  results: ResultSets
  /** Reports as files. */
  forms: ReportForms
  keeping: Keeping
  /** Of this server, for the entries by a passcode. */
  entryKey: Uint8Array
  figures: Figures
  endings: Endings
  /** F3. What this server signs with, and signed with before. */
  keys: readonly PublicKey[]
  /** Saves what is on its way, and lets the folder go. */
  close(): Promise<void>
}

interface Wanted {
  dataFolder: string
  demo: boolean
  /** Where people reach the server. */
  baseUrls: readonly [string, ...string[]]
  log: Log
  /** What a room may cost, where that is not as usual. */
  limits?: RoomsOptions['limits']
  /** Ways in beside the demo's, for a server that people come to. */
  doors?: Pick<IdentityOptions, 'letter' | 'providers'>
  /** Called after each step of a report's end, for whoever proves that any may be the last. */
  reached?: ((step: EndingStep) => void) | undefined
  /** Told of each process that makes reports into files, by its id. */
  fileProcessStarted?: ((process: number) => void) | undefined
}

/** Throws `CannotStart` where a person can do something about it. */
export async function openHouse({
  dataFolder,
  demo,
  baseUrls,
  log,
  limits = {},
  doors = {},
  reached,
  fileProcessStarted: started,
}: Wanted): Promise<House> {
  await ensureDataFolder(dataFolder)
  const undo: (() => unknown)[] = [holdDataFolder(dataFolder)]
  const close = async () => {
    for (const undone of undo.splice(0).toReversed()) await undone()
  }
  try {
    await finishSwap(dataFolder)
    const store = await openSqliteStore(dataFolder)
    undo.push(() => store.close())
    if (!store.registerIsWhole) log.error({}, 'something is lost altogether: ask samsyn repair')
    const inUse = async () => (await store.evaluations.ids()).length > 0
    await keepDemoApart(dataFolder, { demo, inUse })
    const secret = await ensureSecret(dataFolder)
    const entryKey = createHmac('sha256', secret).update('the entry by a passcode').digest()
    const identity = await openIdentity({
      folder: dataFolder,
      baseUrls,
      demo,
      secret,
      complain: () => log.error({}, 'sign-in failed'),
      ...doors,
    })
    undo.push(() => identity.close())
    const library = await Templates.open({
      store: store.templates,
      now: Date.now,
      unreadable: (template) => log.error({ template }, 'a template cannot be read'),
    })
    const results = await ResultSets.open({
      store: store.results,
      now: Date.now,
      templates: () => library.published,
      unreadable: (set, version) => log.error({ set, version }, 'published results cannot be read'),
    })
    const evaluations = new Evaluations({
      store: store.evaluations,
      now: Date.now,
      salt: () => randomBytes(16).toString('hex'),
      randomId: () => idOf(randomBytes(10).toString('hex')),
      log,
      templateById: library.byId,
      digestOf: (id, text) => narratives.digestOf(id, text),
      isAdministrator: async (person) =>
        (await identity.people()).some(({ id, administrator }) => id === person && administrator),
      placesOf: (id) => narratives.places.of(id),
      snapshotOf: (id, wanted) => snapshotOf(id, wanted),
      findingsOf: (id) => findingsOf(id),
      setOf: (id, version) => results.find(id, version),
    })
    const figures = new Figures()
    const roomStore = figures.measured(store.rooms)
    const rooms = new Rooms({ store: roomStore, rights: evaluations, now: Date.now, log, limits })
    undo.push(() => rooms.close())
    const failed = (error: unknown) => log.error(traceOf(error), 'texts could not be read')
    const narratives = narrativesOn({ rooms, evaluations, store, now: Date.now, failed })
    undo.push(() => narratives.close())
    const keeping = keepingOn({
      evaluations,
      rooms,
      identity,
      store,
      now: Date.now,
      failed: (error) => log.error(traceOf(error), 'what was to go is still there'),
      stays: (evaluation, why) => log.warn({ evaluation, why }, 'kept, though its time is over'),
    })
    undo.push(() => keeping.close())
    const { snapshots } = store
    const snapshotOf = snapshotsOn({ evaluations, narratives, snapshots, failed })
    const unread = (evaluation: EvaluationId, room: string, error: unknown) =>
      log.warn({ evaluation, room, ...traceOf(error) }, 'texts not read for the checks')
    const findingsOf = (id: EvaluationId) => openFindings({ evaluations, narratives, unread }, id)
    const forms = new ReportForms({ started })
    undo.push(() => forms.close())
    const key = await ensureSigningKey(dataFolder)
    const endings = new Endings({
      evaluations,
      narratives,
      rooms,
      archives: store.archives,
      forms,
      key,
      findingsOf,
      namesIn: async (language) => namesOf(await identity.people(), language),
      failed: (evaluation, error) =>
        log.error({ evaluation, ...traceOf(error) }, 'a report could not be finalised'),
      reached,
    })
    undo.push(() => endings.close())
    const ended = { endings, keys: key.all }
    return {
      ...ended,
      entryKey,
      store,
      identity,
      evaluations,
      rooms,
      narratives,
      library,
      results,
      forms,
      keeping,
      figures,
      close,
    }
  } catch (error) {
    await close()
    throw startFailure(error)
  }
}

/** Store and identity say in one line what is wrong with their files. */
function startFailure(error: unknown): unknown {
  return error instanceof Error && error.message.startsWith('Cannot use ')
    ? new CannotStart(error.message)
    : error
}

function idOf(text: string) {
  const id = parseEvaluationId(text)
  if (!id) throw new Error('no evaluation id')
  return id
}
