import type { EvaluationId, PersonId } from '@samsyn/document'
import type { FileHead, StoredVersion } from './beside.ts'
import { besideChecksum, bytesChecksum } from './checksums.ts'
import type {
  ArchiveHead,
  Deletion,
  ImportHead,
  ShareKey,
  StoredResults,
  StoredTemplate,
} from './outside.ts'

/** What each row beside rooms and streams has to come to. */

export function anchorChecksum(id: EvaluationId, room: string, key: string, body: string): number {
  return besideChecksum(id, room, key, body)
}

export function versionChecksum(
  id: EvaluationId,
  { number, at, by, name, body }: StoredVersion,
): number {
  return besideChecksum(id, number, at, by, name, body)
}

export function textChecksum(id: EvaluationId, digest: string, body: string): number {
  return besideChecksum(id, digest, body)
}

export function fileChecksum(id: EvaluationId, { sha256, type, size, at }: FileHead): number {
  return besideChecksum(id, sha256, type, size, at)
}

export function partChecksum(
  id: EvaluationId,
  sha256: string,
  nth: number,
  body: Uint8Array,
): number {
  return bytesChecksum(body, id, sha256, nth)
}

export function snapshotChecksum(id: EvaluationId, digest: string, body: Uint8Array): number {
  return bytesChecksum(body, id, digest)
}

export function shareChecksum({ evaluation, share, tokenHash, passcodeHash }: ShareKey): number {
  return besideChecksum(evaluation, share, tokenHash, passcodeHash)
}

export interface OpeningRow {
  at: number
  share: string | null
  person: PersonId | null
  /** JSON. */
  what: string
}

export function openingChecksum(id: EvaluationId, { at, share, person, what }: OpeningRow): number {
  return besideChecksum(id, at, share, person, what)
}

export function archiveChecksum(head: ArchiveHead): number {
  const { evaluation, revision, municipality, year, at, digest, size } = head
  return besideChecksum(evaluation, revision, municipality, year, at, digest, size)
}

export function archiveBodyChecksum(
  { evaluation, revision }: Pick<ArchiveHead, 'evaluation' | 'revision'>,
  body: Uint8Array,
): number {
  return bytesChecksum(body, evaluation, revision)
}

export function settingChecksum(name: string, body: string): number {
  return besideChecksum(name, body)
}

export function templateChecksum({ id, body, publishedAt }: StoredTemplate): number {
  return besideChecksum(id, body, publishedAt)
}

export function resultsChecksum({ id, version, body, publishedAt }: StoredResults): number {
  return besideChecksum(id, version, body, publishedAt)
}

export function importChecksum({
  id,
  municipality,
  year,
  name,
  at,
  by,
  body,
}: ImportHead & { body: string }): number {
  return besideChecksum(id, municipality, year, name, at, by, body)
}

export function deletionChecksum(deletion: Deletion): number {
  const { evaluation, municipality, year, at, by, events, head } = deletion
  return besideChecksum(evaluation, municipality, year, at, by, events, head)
}
