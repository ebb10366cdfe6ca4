import type { EvidenceNo, Instant, PersonId, SubQuestionNo } from '../ids.ts'
import type { EvidenceItem } from './evidenceItem.ts'
import type { LinkFrom, LinkNo, LinkTo } from './link.ts'

/** The register, what is linked to it, and what the revealed judgements name of it. Immutable. */
export interface EvidenceState {
  /** The number of the last team event that changed it. */
  readonly version: number
  /** All that ever were: a number is not used again, and the trail still names it. */
  readonly items: ReadonlyMap<EvidenceNo, Registered>
  readonly links: ReadonlyMap<LinkNo, Link>
  readonly judged: readonly Judged[]
}

export interface Registered {
  readonly no: EvidenceNo
  readonly item: EvidenceItem
  /** Who registered it, and when. */
  readonly by: PersonId
  readonly at: Instant
  /** Counts the events on it. */
  readonly version: number
  readonly removed: boolean
}

export interface Link {
  readonly no: LinkNo
  readonly from: LinkFrom
  readonly to: LinkTo
  readonly by: PersonId
  readonly at: Instant
  readonly gone: boolean
}

/** C1, E6. Only what a reveal has opened. */
export interface Judged {
  readonly evidence: EvidenceNo
  readonly subQuestion: SubQuestionNo
  readonly person: PersonId
}

export const noEvidence: EvidenceState = {
  version: 0,
  items: new Map(),
  links: new Map(),
  judged: [],
}

/** Whether there is such a piece now. */
export function isRegistered({ items }: EvidenceState, no: EvidenceNo): boolean {
  return items.get(no)?.removed === false
}
