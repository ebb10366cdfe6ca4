import type { CriterionAnswer, Points } from '@samsyn/scoring'
import type { Written } from './written.ts'

/** Where a judgement and what is written seem to say different things. It stops nobody. */
export type Nudge = 'unwritten' | 'highWithoutStrength' | 'lowWithoutImprovement' | 'plannedEarns'

/** From here up points are high, and from there down low, in whole percent of the maximum. */
const HIGH = 80
const LOW = 30

interface Judged {
  /** Null while there is none, or none that can be read. */
  value: Points | null
  /** Whole points. */
  maximum: number
  answers: readonly CriterionAnswer[]
  /** Whether each criterion is answered; false where there are none. */
  allAnswered: boolean
}

/** What to look at again before handing in. `written` is undefined while the text is not known. */
export function nudgesOf(judged: Judged, written: Written | undefined): Nudge[] {
  const { value, maximum, answers, allAnswered } = judged
  const nudges: Nudge[] = []
  if (written && !written.section) nudges.push('unwritten')
  if (value === null) return nudges
  const share = value / 10 // thousandths of a point times 100 percent, against whole points
  if (written && !written.strengths && share >= HIGH * maximum) nudges.push('highWithoutStrength')
  if (written && !written.improvements && share <= LOW * maximum)
    nudges.push('lowWithoutImprovement')
  const allPlanned = allAnswered && answers.every(({ stage }) => stage === 'planned')
  if (allPlanned && value > 0) nudges.push('plannedEarns')
  return nudges
}
