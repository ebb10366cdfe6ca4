import type { CommandId, EvaluationId, PersonId, RoomAddress } from '@samsyn/document'
import type { DamagedPlace } from './damagedRow.ts'
import type { Deletion } from './outside.ts'
import type { Append } from './packedAppends.ts'
import type { BesideReading, BesideWriting } from './sqliteBeside.ts'
import type { OutsideReading, OutsideWriting } from './sqliteOutside.ts'
import type { Commit, Erasure, StoredAnswer, StoredEvaluation, TeamRow } from './store.ts'

/** What the caller's thread asks of the thread that owns the database, and what it hears back. */

export type Request =
  | { do: 'open'; address: RoomAddress; seed: Uint8Array<ArrayBuffer> }
  | { do: 'log'; address: RoomAddress }
  | Append
  | { do: 'compact'; address: RoomAddress; mark: string; state: Uint8Array<ArrayBuffer> }
  | { do: 'sweep'; address: RoomAddress }
  | { do: 'ids' }
  | { do: 'load'; id: EvaluationId }
  | { do: 'teamAfter'; id: EvaluationId; after: number }
  | { do: 'commit'; id: EvaluationId; change: Commit }
  | { do: 'erase'; id: EvaluationId; erasure: Erasure }
  | { do: 'answerTo'; id: EvaluationId; command: CommandId }
  | { do: 'remove'; id: EvaluationId; told: Deletion | undefined }
  | { do: 'purge' }
  | { do: 'readBeside'; what: keyof KeptReading; with: unknown[] }
  | { do: 'writeBeside'; what: keyof KeptWriting; with: unknown[] }

/** What is kept beside rooms and streams. */
export type KeptReading = BesideReading & OutsideReading
export type KeptWriting = BesideWriting & OutsideWriting

/** The value that each kind of request is answered with. */
export interface Values {
  open: PackedRoom
  log: PackedRoom | undefined
  append: undefined
  compact: 'compacted' | 'stale'
  /** Whether there may be more to sweep. */
  sweep: boolean
  ids: EvaluationId[]
  load: StoredEvaluation | undefined
  teamAfter: TeamRow[]
  commit: 'committed' | 'conflict'
  erase: 'erased' | 'conflict'
  answerTo: StoredAnswer | undefined
  remove: undefined
  purge: undefined
  readBeside: ReturnType<KeptReading[keyof KeptReading]>
  writeBeside: ReturnType<KeptWriting[keyof KeptWriting]>
}

export interface PackedRoom {
  /** All updates, end to end. */
  bytes: Uint8Array<ArrayBuffer>
  /** The length of each. */
  lengths: number[]
  clients: Map<number, PersonId>
  first: number
  damaged: DamagedPlace | undefined
  mark: string
  /** There are rows that a compaction has replaced and nobody has taken away. */
  unswept: boolean
}

export type Answer =
  | { value: Values[keyof Values] }
  | { damaged: { address: RoomAddress; place: DamagedPlace } }
  | { failure: string }

/** Appends are packed, all others stand beside them with their places in the batch. */
export interface Batch {
  kind: 'batch'
  appends: Uint8Array<ArrayBuffer>
  others: [place: number, request: Other][]
}

/** What is not packed. */
export type Other = Exclude<Request, { do: 'append' }>

export type ToDatabase = Batch | { kind: 'close' }

export type FromDatabase =
  | { kind: 'opened'; generation: string; registerIsWhole: boolean }
  | { kind: 'refused'; reason: string }
  | Committed
  | AllWell

/** A batch that wrote is committed, and there is nothing to tell of it but the milliseconds. */
export type AllWell = number

/**
 * One batch is committed. Answers come in the order of the requests; an append that went well needs
 * no words, so only the others are in `answers`, by their place in the batch.
 */
export interface Committed {
  kind: 'committed'
  answers: [place: number, answer: Answer][]
  /** False when all of it was reading. */
  wrote: boolean
  milliseconds: number
}
