import type { EvaluationId, PersonId } from '@samsyn/document'

/**
 * What is kept of reports that went out, and of who may read them. What of it is not what was
 * written, by its checksum, is as if it were not there.
 */

/** R1. Releases as they were rendered, by the digest of their bytes. Never another under the same. */
export interface SnapshotStore {
  put(id: EvaluationId, digest: string, body: Uint8Array): Promise<void>
  get(id: EvaluationId, digest: string): Promise<Uint8Array | undefined>
  digests(id: EvaluationId): Promise<string[]>
  drop(id: EvaluationId, digest: string): Promise<void>
}

/** R2. The secret half of a link, hashed: that it is open, and until when, is the trail's to say. */
export interface ShareStore {
  /** Before the event that opens it: a row without its event opens nothing. */
  add(key: ShareKey): Promise<void>
  /** By the hex SHA-256 of what stands in the link. */
  find(tokenHash: string): Promise<ShareKey | undefined>
  drop(id: EvaluationId, share: string): Promise<void>
}

export interface ShareKey {
  evaluation: EvaluationId
  /** Its id in the trail. */
  share: string
  tokenHash: string
  /** As `passcodeHash` writes it, with its salt and cost; null where none is asked for. */
  passcodeHash: string | null
}

/** R3. Every opening of a release, of the live view or of the final report, by those outside. */
export interface OpeningStore {
  add(id: EvaluationId, opening: Opening): Promise<void>
  /** The newest first. */
  newest(id: EvaluationId, most: number): Promise<Opening[]>
}

export interface Opening {
  at: number
  by: { share: string } | { person: PersonId }
  /** The number of a draft, `live`, or `final` with its revision. */
  what: { release: number } | { final: number } | 'live'
}

/**
 * F2. Finalised reports: one file each, kept when its evaluation is deleted. Nothing takes one away
 * but `drop`, which an administrator asks for by name.
 */
export interface ArchiveStore {
  /** Nothing, where one with this revision and digest is there; rejects where it has another digest. */
  put(head: ArchiveHead, file: Uint8Array): Promise<void>
  get(id: EvaluationId, revision: number): Promise<Uint8Array | undefined>
  of(id: EvaluationId): Promise<ArchiveHead[]>
  all(): Promise<ArchiveHead[]>
  drop(id: EvaluationId, revision: number): Promise<void>
}

export interface ArchiveHead {
  evaluation: EvaluationId
  revision: number
  municipality: string
  year: number
  /** When it was finalised. */
  at: number
  /** Hex SHA-256 of the canonical JSON in it. */
  digest: string
  /** Bytes. */
  size: number
}

/** What the administrators have decided for the whole server: small JSON values by name. */
export interface SettingStore {
  get(name: string): Promise<string | undefined>
  put(name: string, json: string): Promise<void>
}

/** Templates that were brought in. A published one never changes. */
export interface TemplateStore {
  all(): Promise<StoredTemplate[]>
  /** Makes a draft, or writes over one; rejects where it is published. */
  putDraft(id: string, body: string): Promise<void>
  publish(id: string, at: number): Promise<void>
  dropDraft(id: string): Promise<void>
}

export interface StoredTemplate {
  id: string
  /** JSON. */
  body: string
  publishedAt: number | null
}

/** J1. Versions of sets of published results that were brought in. A published one never changes. */
export interface ResultStore {
  /** In the order in which they were made. */
  all(): Promise<StoredResults[]>
  /** Makes a draft of this version, or writes over one; rejects where it is published. */
  putDraft(id: string, version: number, body: string): Promise<void>
  publish(id: string, version: number, at: number): Promise<void>
  dropDraft(id: string, version: number): Promise<void>
}

export interface StoredResults {
  id: string
  version: number
  /** JSON. */
  body: string
  publishedAt: number | null
}

/** Published reports that were read and kept as past evaluations. None ever changes. */
export interface ImportStore {
  /** In the order in which they were kept. */
  all(): Promise<ImportHead[]>
  /** What was read, as JSON. */
  get(id: string): Promise<string | undefined>
  /** Nothing, where one with this id is there. */
  put(head: ImportHead, body: string): Promise<void>
  drop(id: string): Promise<void>
}

export interface ImportHead {
  /** Hex SHA-256 of the file that it was read from. */
  id: string
  municipality: string
  year: number
  /** What the file was called. */
  name: string
  /** When it was kept, and by whom. */
  at: number
  by: PersonId
}

/**
 * Evaluations that were deleted. Lines come with `Store.remove`, in the same transaction, and nothing
 * changes them or takes them away.
 */
export interface DeletionStore {
  /** The oldest first. */
  all(): Promise<Deletion[]>
}

/** What is told of a deletion: nothing of what anybody wrote in it. */
export interface Deletion {
  evaluation: EvaluationId
  municipality: string
  year: number
  at: number
  /** Whose decision it was that its time is over. */
  by: PersonId
  /** T2. How long its trail was, and where it ended: hex SHA-256. */
  events: number
  head: string
}
