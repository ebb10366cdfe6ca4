import type { Instant, PersonId } from '../ids.ts'

/** How far the report is from its end. Immutable. The phase itself is the team's. */
export interface EndingState {
  /** The number of the last team event that changed it. */
  readonly version: number
  /** Which one is being written, or was finalised last. */
  readonly revision: number
  /** Asked for, while the phase is finalising and, for the notes, until they are gone. */
  readonly asked: {
    readonly by: PersonId
    readonly at: Instant
    readonly purgeNotes: boolean
  } | null
  /** All that were finalised, in order. */
  readonly finals: readonly Final[]
  /** Why the revision that is being written was begun; null for the first. */
  readonly reopened: { readonly by: PersonId; readonly at: Instant; readonly reason: string } | null
}

export interface Final {
  readonly revision: number
  readonly by: PersonId
  readonly at: Instant
  /** Hex SHA-256 of the canonical JSON. */
  readonly digest: string
  readonly key: string
}

export const notEnded: EndingState = {
  version: 0,
  revision: 1,
  asked: null,
  finals: [],
  reopened: null,
}
