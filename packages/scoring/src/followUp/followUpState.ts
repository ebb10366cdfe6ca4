import type { Instant, PersonId } from '../ids.ts'
import type { ImprovementNo, Outcome } from './followUpCommand.ts'
import type { StartedFrom } from './startedFrom.ts'

/** What the evaluation started from, and what came of what was asked for then. Immutable. */
export interface FollowUpState {
  /** The number of the last team event that changed it. */
  readonly version: number
  /** U2. Null where it started from nothing. */
  readonly from: StartedFrom | null
  /** What was said last of each improvement; taken back, it is as if nothing was. */
  readonly answers: ReadonlyMap<ImprovementNo, Answer>
}

interface Answer {
  readonly outcome: Outcome | null
  readonly text: string
  readonly by: PersonId
  readonly at: Instant
  readonly seq: number
}

export const nothingToFollowUp: FollowUpState = { version: 0, from: null, answers: new Map() }
