import type { ComparisonBase } from '../comparisonBase.ts'
import type { Instant, PersonId } from '../ids.ts'

/** Which published results the report is shown beside. Immutable. */
export interface ComparingState {
  /** The number of the last team event that changed it. */
  readonly version: number
  /** U1. Pinned to one version of its set, so that a report is made again to the letter. */
  readonly base: ComparisonBase | null
  readonly chosen: { readonly by: PersonId; readonly at: Instant } | null
}

export const comparedWithNothing: ComparingState = { version: 0, base: null, chosen: null }
