import type { EvaluationId, PersonId, RoomName } from '@samsyn/document'

/**
 * What is kept beside the rooms and the trail. What of it is not what was written, by its checksum,
 * is as if it were not there. Writing rejects for an evaluation that does not exist.
 */

/** Where passages are by now, as the server has followed them through the edits. */
export interface AnchorStore {
  /** By their keys. */
  of(id: EvaluationId, room: RoomName): Promise<Map<string, string>>
  /** In the place of those under the same keys; null takes one away. */
  put(id: EvaluationId, room: RoomName, anchors: ReadonlyMap<string, string | null>): Promise<void>
}

/** Earlier states of a report's texts. */
export interface VersionStore {
  /** In the order of their numbers. */
  all(id: EvaluationId): Promise<StoredVersion[]>
  /** All of it or nothing; 'conflict' where there is one of this number. Texts that are there stay. */
  add(
    id: EvaluationId,
    version: StoredVersion,
    texts: readonly VersionText[],
  ): Promise<'added' | 'conflict'>
  /** Those of these texts that are kept. */
  texts(id: EvaluationId, digests: readonly string[]): Promise<VersionText[]>
  /** Takes these versions away, and these texts, which no version needs any more. */
  drop(id: EvaluationId, numbers: readonly number[], digests: readonly string[]): Promise<void>
}

export interface StoredVersion {
  number: number
  /** Milliseconds since 1970. */
  at: number
  /** Who asked for it; null where nobody did. */
  by: PersonId | null
  /** What a person called it; empty since that person was erased. */
  name: string | null
  /** JSON. */
  body: string
}

/** A text is kept once for all versions that have it. */
export interface VersionText {
  digest: string
  /** JSON. */
  body: string
}

/** How far in the trail somebody has looked. */
export interface SeenStore {
  /** The number of the last event; 0 for who has seen none. */
  of(id: EvaluationId, person: PersonId): Promise<number>
  /** Never goes back. */
  put(id: EvaluationId, person: PersonId, seq: number): Promise<void>
}

/** Files, by the digest of their bytes. */
export interface FileStore {
  /** Written in parts, each a commit of its own, and there only when all are. */
  put(id: EvaluationId, file: FileHead, bytes: Uint8Array): Promise<void>
  head(id: EvaluationId, sha256: string): Promise<FileHead | undefined>
  /** The nth part, from 0; each but the last has `FILE_PART` bytes. */
  part(id: EvaluationId, sha256: string, nth: number): Promise<Uint8Array | undefined>
  all(id: EvaluationId): Promise<FileHead[]>
  drop(id: EvaluationId, sha256: string): Promise<void>
}

/** Bytes. One takes a few milliseconds to commit, and nobody else's commit waits for more. */
export const FILE_PART = 256 * 1024

export interface FileHead {
  /** Hex SHA-256. */
  sha256: string
  /** Its media type. */
  type: string
  /** Bytes. */
  size: number
  at: number
}
