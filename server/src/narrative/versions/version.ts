import type { PersonId } from '@samsyn/document'
import type { TextRef } from '@samsyn/scoring'
import type { StoredVersion } from '../../store/index.ts'
import type { RoomTexts } from '../outlines.ts'

/** Why a version was kept. */
export type VersionWhy =
  /** At a quiet moment, or after half an hour of steady writing. */
  | { kind: 'automatic' }
  /** Somebody asked for it, and called it something. */
  | { kind: 'named' }
  /** A text was approved. */
  | { kind: 'approval'; approved: TextRef }
  /** The texts of another version were about to come back. */
  | { kind: 'restore'; restored: number }

/** What all texts of a report were at one moment, by their digests. */
export interface Version {
  /** From 1. */
  number: number
  /** Milliseconds since 1970. */
  at: number
  /** Who asked for it; null where nobody did. */
  by: PersonId | null
  /** Null where it is not a named one; empty since whoever called it that was erased. */
  name: string | null
  why: VersionWhy
  /** Who wrote since the version before, as far as the server has seen. */
  writers: readonly PersonId[]
  /** By room and root, each text's digest. */
  texts: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export function storedVersion({ number, at, by, name, ...body }: Version): StoredVersion {
  return { number, at, by, name, body: JSON.stringify(body) }
}

export function versionOf({ body, ...head }: StoredVersion): Version {
  return { ...head, ...(JSON.parse(body) as Pick<Version, 'why' | 'writers' | 'texts'>) }
}

export function digestsOf({ texts }: Version): string[] {
  return Object.values(texts).flatMap((room) => Object.values(room))
}

/** Whether every text is in both the same. */
export function saysTheSame(one: Version['texts'], other: Version['texts']): boolean {
  const lines = (texts: Version['texts']) =>
    Object.entries(texts)
      .flatMap(([room, roots]) =>
        Object.entries(roots).map(([root, digest]) => `${room} ${root} ${digest}`),
      )
      .sort()
      .join('\n')
  return lines(one) === lines(other)
}

/** What a version has of these rooms. */
export function textsByRoom(rooms: readonly RoomTexts[]): Version['texts'] {
  return Object.fromEntries(
    rooms.map(({ address, texts }) => [
      address.room,
      Object.fromEntries(texts.map(({ root, wholeDigest }) => [root, wholeDigest])),
    ]),
  )
}
