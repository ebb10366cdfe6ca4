import type { CommandId, EvaluationId, PersonId, RoomAddress } from '@samsyn/document'
import type { Commit, Erasure, StoredAnswer, StoredEvaluation, TeamRow } from './store.ts'

/** What the caller's thread asks of the thread that owns the database, and what it hears back. */

/** Bytes from..to of the batch's one buffer: cheaper than a buffer for each update. */
export interface Span {
  from: number
  to: number
}

export type Request =
  | { do: 'open'; address: RoomAddress; seed: Span }
  | { do: 'append'; address: RoomAddress; update: Span; by: PersonId; newClients: number[] }
  | { do: 'ids' }
  | { do: 'load'; id: EvaluationId }
  | { do: 'teamAfter'; id: EvaluationId; after: number }
  | { do: 'commit'; id: EvaluationId; change: Commit }
  | { do: 'erase'; id: EvaluationId; erasure: Erasure }
  | { do: 'answerTo'; id: EvaluationId; command: CommandId }
  | { do: 'remove'; id: EvaluationId }
  | { do: 'purge' }

/** The value that each kind of request is answered with. */
export interface Values {
  open: PackedRoom
  append: undefined
  ids: EvaluationId[]
  load: StoredEvaluation | undefined
  teamAfter: TeamRow[]
  commit: 'committed' | 'conflict'
  erase: 'erased' | 'conflict'
  answerTo: StoredAnswer | undefined
  remove: undefined
  purge: undefined
}

export interface PackedRoom {
  /** All updates, end to end. */
  bytes: Uint8Array<ArrayBuffer>
  /** The length of each. */
  lengths: number[]
  clients: Map<number, PersonId>
}

export type Answer =
  | { value: Values[keyof Values] }
  | { damaged: { address: RoomAddress; row: number } }
  | { failure: string }

export type ToDatabase =
  | { kind: 'batch'; requests: Request[]; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'close' }

export type FromDatabase = { kind: 'opened' } | { kind: 'refused'; reason: string } | Committed

/**
 * One transaction is committed. Answers come in the order of the requests; an append that went well
 * needs no words, so only the others are in `answers`, by their place in this transaction.
 */
export interface Committed {
  kind: 'committed'
  requests: number
  answers: [place: number, answer: Answer][]
  /** False when all of it was reading. */
  wrote: boolean
  milliseconds: number
}
