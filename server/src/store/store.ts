import type { CommandId, EvaluationId, PersonId, RoomAddress } from '@samsyn/document'
import type { AnchorStore, FileStore, SeenStore, VersionStore } from './beside.ts'
import type { DamagedPlace } from './damagedRow.ts'
import type {
  ArchiveStore,
  Deletion,
  DeletionStore,
  ImportStore,
  OpeningStore,
  ResultStore,
  SettingStore,
  ShareStore,
  SnapshotStore,
  TemplateStore,
} from './outside.ts'

/**
 * Where everything that must survive is kept. Every promise here resolves only when the change is
 * committed and would be found again after the process is killed at that very moment. One contract
 * suite (test/contracts) says what an implementation promises.
 */
export interface Store {
  /**
   * Which telling of events this data is: the same as long as it is only added to, another one after
   * a restore. What somebody kept from another generation must not be merged into this.
   */
  readonly generation: string
  readonly rooms: RoomStore
  readonly evaluations: EvaluationStore
  readonly anchors: AnchorStore
  readonly versions: VersionStore
  readonly seen: SeenStore
  readonly files: FileStore
  readonly snapshots: SnapshotStore
  readonly shares: ShareStore
  readonly openings: OpeningStore
  readonly archives: ArchiveStore
  readonly settings: SettingStore
  readonly templates: TemplateStore
  readonly results: ResultStore
  readonly imports: ImportStore
  readonly deletions: DeletionStore
  /**
   * Erases everything of one evaluation, all of it or nothing: its rooms, both kinds of stream,
   * its answers, and what is kept beside them but for its archives. With a line for the log of
   * deletions, or without: then nothing is told apart from an evaluation that never was. The caller
   * sees to it that nobody writes in it meanwhile.
   */
  remove(id: EvaluationId, told?: Deletion): Promise<void>
  /**
   * Beside the trail: what this person has seen and opened, and the names that this person gave to
   * versions.
   */
  forget(person: PersonId): Promise<void>
  /**
   * When this resolves, nothing that was erased, removed or replaced before is left anywhere in the
   * store's files. Rejects where somebody else has them open and keeps it from that; then it is to
   * be asked again.
   */
  purge(): Promise<void>
  close(): Promise<void>
}

/** The update logs of the Yjs rooms. */
export interface RoomStore {
  /**
   * Everything in the room, in commit order. Makes the room with `seed` as its first update when it
   * does not exist; of two that open at once, one seeds.
   */
  open(address: RoomAddress, seed: Uint8Array): Promise<StoredRoom>
  /** Like `open`, for a compaction: undefined where there is no such room, and none is made. */
  log(address: RoomAddress): Promise<RoomLog | undefined>
  /**
   * Appends one update. Calls that wait at the same time share one commit, in the order made.
   * Rejects, and writes nothing, for a room that was never opened or was found damaged, and for a client
   * id of another person.
   */
  append(address: RoomAddress, entry: RoomEntry): Promise<void>
  /**
   * Puts one row, `state`, in the place of all rows that the log had when it was read with this
   * mark. What was appended since stays behind it, and client ids stay whose they are. 'stale', and
   * nothing is written, where these rows are no longer there or the room is damaged.
   */
  compact(address: RoomAddress, mark: string, state: Uint8Array): Promise<'compacted' | 'stale'>
}

export interface StoredRoom {
  /** All rows that are what was written, those behind a damaged one too. */
  updates: Uint8Array[]
  /** The number of the first row; more than 1 where a compaction has replaced those before. */
  first: number
  /** The first place that is not what was written. Nothing is appended to such a room. */
  damaged?: DamagedPlace | undefined
  /** Whose each Yjs client id is, for ever: an offline tab comes back under its old id. */
  clients: Map<number, PersonId>
}

export interface RoomLog extends StoredRoom {
  /** Hand it back to `compact`. */
  mark: string
}

export interface RoomEntry {
  update: Uint8Array
  by: PersonId
  /** Client ids first seen in this update; they become `by`'s in the same transaction. */
  newClients: readonly number[]
}

/** The team's stream (T2), the private ones (T1), and the answers to commands. */
export interface EvaluationStore {
  ids(): Promise<EvaluationId[]>
  load(id: EvaluationId): Promise<StoredEvaluation | undefined>
  /** Team rows with seq > `after`, in order. */
  teamAfter(id: EvaluationId, after: number): Promise<TeamRow[]>
  /**
   * All of it or nothing. 'conflict' when the team's stream no longer ends at `expectedSeq` (0 for
   * an evaluation that does not exist yet), or when the command already has its answer; then
   * nothing was written. An evaluation begins with an event, and events are numbered from 1.
   */
  commit(id: EvaluationId, change: Commit): Promise<'committed' | 'conflict'>
  /**
   * T3. Takes content away: all of it or nothing, and 'conflict' as for a commit. Heads, digests
   * and chains stay. A row that is not there makes it fail.
   */
  erase(id: EvaluationId, erasure: Erasure): Promise<'erased' | 'conflict'>
  /** The answer a command got when it was first met. */
  answerTo(id: EvaluationId, command: CommandId): Promise<StoredAnswer | undefined>
}

export interface StoredEvaluation {
  team: TeamRow[]
  /** In commit order. */
  private: PrivateRow[]
  /**
   * The first row that is not what was written, or is gone. `team` has only the rows before it,
   * `private` all that are whole. Never what stands in it: that may be an unopened judgement (C1).
   */
  damaged?: EvaluationDamage | undefined
}

/**
 * A team row by its number, a private one by its place among the evaluation's; `head` where it only
 * shows by what all of them come to.
 */
export interface EvaluationDamage {
  stream: 'team' | 'private'
  row: number | 'head'
}

/**
 * One event of the team's stream. `digest` is over salts and body; `chain` over the row's head, its
 * digest and the chain before it. A store looks at none of them.
 */
export interface TeamRow {
  seq: number
  /** Milliseconds since 1970 UTC, server's clock. */
  at: number
  actor: PersonId
  type: string
  /** Canonical JSON (RFC 8785) of the event, or null where it is withheld. */
  body: string | null
  /** Hex, 128 random bits, and one more for each text, joined by "."; null with the body. */
  salt: string | null
  /** Hex SHA-256. */
  digest: string
  /** Hex SHA-256. */
  chain: string
}

/** One entry of a private stream. An entry of kind 'saved' replaces the stream's earlier one. */
export interface PrivateRow {
  person: PersonId
  subQuestion: string
  revision: number
  at: number
  kind: 'saved' | 'submitted' | 'withdrawn' | 'sealed'
  /** JSON. */
  body: string
}

export interface Commit {
  expectedSeq: number
  team: readonly TeamRow[]
  private: readonly PrivateRow[]
  answer?: StoredAnswer & { command: CommandId }
}

/** What goes with a person, and what is put in its place. */
export interface Erasure {
  expectedSeq: number
  /** These rows of the team's stream get this body and salt. */
  rows: readonly { seq: number; body: string; salt: string }[]
  /** Whose private entries all go; `private` is what stands in their place. */
  person: PersonId
  private: readonly PrivateRow[]
  /** What is appended. */
  team: readonly TeamRow[]
}

export interface StoredAnswer {
  person: PersonId
  /**
   * Hex SHA-256 of the command's canonical JSON: the same id with another body is a conflict. Empty
   * since an erasure in the evaluation: it would let one try what an erased text was.
   */
  bodyDigest: string
  /** JSON. */
  answer: string
}
