import type { Points, SubQuestionNo } from '@samsyn/scoring'
import type { ReactNode, Ref } from 'react'

/**
 * Where the panel stands in a meeting, on a screen that everybody may look at: of one's own sheet
 * it then says only whether it is handed in.
 */
export interface Meeting {
  /** The way to one's own sheet, where it can be shown to oneself alone. */
  sheetHref: (no: SubQuestionNo) => string
  /** Told of what is on the table, or proposed, as it moves; null where nothing is. */
  onValue: (value: Points | null) => void
  /** What that would do: stands under the scale. */
  effect: ReactNode
  hands: Ref<MeetingHands>
}

/** What the meeting's keys can do inside the panel. */
export interface MeetingHands {
  /** Begins the working value with what was typed; false where this person may not move it now. */
  beginValue: (text: string) => boolean
}
