import type { EvaluationId, PersonId } from '@samsyn/document'
import type { Template } from '@samsyn/scoring'
import type { Demo } from '../demo/index.ts'
import type { PublicKey } from '../ending/index.ts'
import type { Evaluations } from '../evaluations/index.ts'
import type { ReportForms } from '../forms/index.ts'
import type { Identity, SignedIn } from '../identity/index.ts'
import type { Narratives } from '../narrative/index.ts'
import type { ResultSets } from '../results/index.ts'
import type { Keeping } from '../retention/index.ts'
import type { Rooms } from '../rooms/index.ts'
import type { ArchiveStore, FileStore, SeenStore, Store } from '../store/index.ts'
import type { Templates } from '../templates/index.ts'
import type { Language } from './language.ts'
import type { DemoPerson } from './messages.ts'
import type { Figures } from './metrics/figures.ts'
import type { SocketLimits } from './sockets/limits.ts'

/** Somebody who may come in by the demo's door. */
export interface DemoGuest {
  person: DemoPerson
  name: string
  part: string
  email: string
}

/** Says what happened where; never what somebody wrote, judged or signed in with. */
export interface Log {
  debug(fields: Record<string, unknown>, message: string): void
  info(fields: Record<string, unknown>, message: string): void
  warn(fields: Record<string, unknown>, message: string): void
  error(fields: Record<string, unknown>, message: string): void
}

/** Everything that answers requests, handed in. */
export interface World {
  evaluations: Evaluations
  identity: Identity
  rooms: Rooms
  /** What the rooms' texts say, and said earlier. */
  narratives: Narratives
  /** The files of the registers of evidence. */
  files: FileStore
  /** F2. Finalised reports, whole. */
  archives: ArchiveStore
  /** F3. What this server signs them with, and signed with before. */
  keys: readonly PublicKey[]
  /** How far each has looked at what concerns them. */
  seen: SeenStore
  /** Reports as files. */
  forms: Pick<ReportForms, 'fileOf'>
  /** What went out, by which links, and who opened it. */
  outside: Pick<Store, 'snapshots' | 'shares' | 'openings' | 'imports'>
  /** How long things are kept, and how they go. */
  keeping: Keeping
  /** Told in which language somebody reads. */
  spoke?: ((person: PersonId, language: Language) => void) | undefined
  /** Told who has an evaluation open, whenever that is somebody else. */
  here?: ((id: EvaluationId, people: ReadonlySet<PersonId>) => void) | undefined
  /** Which telling of events the data is: see `Store`. */
  generation: string
  /** All that an evaluation can be made from; grows when one is published. */
  templates: readonly Template[]
  /** Every template, drafts too. */
  library: Templates
  /** J1. Published results to compare with. */
  results: ResultSets
  /** Null when this is no demo: then its door does not exist. */
  demo: readonly DemoGuest[] | null
  /** The demo's evaluation, its colleague and its reset; null when this is no demo. */
  showing: Demo | null
  /** Where people reach the server, when it was told; else any loopback name will do. */
  publicOrigin: string | undefined
  /** Listens on this computer only: other host names are somebody's trick. */
  loopbackOnly: boolean
  /** The built client: `index.html` and its assets. */
  clientFolder: string
  log: Log
  /** Seals that somebody typed a link's passcode; one of this process where none is handed in. */
  entryKey?: Uint8Array | undefined
  /** What is counted; its own where none is handed in. */
  figures?: Figures | undefined
  /** Upgrades that the port refused since the start, by why. */
  refusedUpgrades?: (() => Readonly<Record<string, number>>) | undefined
  /** Who says it may see the figures. Without it, only this computer may. */
  metricsToken?: string | undefined
  /** Names a request in the log; at random where none is handed in. */
  newRequestId?: (() => string) | undefined
  /** Milliseconds since 1970 UTC; by the computer's clock where none is handed in. */
  now?: (() => number) | undefined
  /** In place of the usual ones. */
  socketLimits?: Partial<SocketLimits> | undefined
  /** Calls `act` again and again; returns the way to stop. Without it, by the computer's clock. */
  every?: ((millis: number, act: () => void) => () => void) | undefined
}

/** What the middlewares leave for the routes. */
export interface Env {
  Variables: {
    me: SignedIn | undefined
    /** Names the request in the log, and in the answer where it failed. */
    request: string
  }
}
