import type { EvaluationId, PersonId } from '@samsyn/document'
import type { Share } from '@samsyn/scoring'
import type { Outward } from '../../evaluations/index.ts'
import type { Opening } from '../../store/index.ts'

/** Somebody who reads from outside, and what they read. */
export interface Reader {
  evaluation: EvaluationId
  outward: Outward
  /** The path of its first page, without a slash at the end. */
  base: string
  by: ReadBy
}

export type ReadBy =
  | { kind: 'share'; share: Share }
  | { kind: 'contact'; person: PersonId; session: string }

/**
 * What came of knocking. `gone`: the link leads nowhere, and whether it ever did is not told.
 * `signIn` and `noAccess` are for those who come without a link.
 */
export type Admission =
  | { reader: Reader }
  | { asked: 'passcode'; base: string; lock: Lock }
  | { refused: 'gone' | 'signIn' | 'noAccess' }

/** A passcode that stands before a share. */
export interface Lock {
  evaluation: EvaluationId
  share: string
  hash: string
  until: number
}

/** How an opening is written down (R3). */
export function openedBy({ by }: Reader): Opening['by'] {
  return by.kind === 'share' ? { share: by.share.share } : { person: by.person }
}
