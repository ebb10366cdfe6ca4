import type { CriterionAnswer, Points } from '@samsyn/scoring'
import { type Nudge, nudgesOf } from './nudges.ts'
import { useAreaText } from './useAreaText.ts'
import { usePanel } from './usePanel.ts'
import { writtenIn } from './written.ts'

/** What to look at again in one's own sheet, as it stands beside the text as it stands. */
export function useNudges(
  value: Points | null,
  answers: readonly CriterionAnswer[],
  allAnswered: boolean,
): Nudge[] {
  const { maximum } = usePanel()
  const reading = useAreaText()
  const written = reading.state === 'read' ? writtenIn(reading.text) : undefined
  return nudgesOf({ value, maximum, answers, allAnswered }, written)
}
