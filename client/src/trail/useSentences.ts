import { useLingui } from '@lingui/react/macro'
import type { Recorded, TeamView } from '@samsyn/scoring'
import { useMemo } from 'react'
import type { EvaluationFrame } from '../connection/index.ts'
import { erasedIn, withErased } from './erased.ts'
import { proposalsIn } from './proposals.ts'
import { sentenceOf } from './sentence.ts'
import { speakerOf } from './speaker.ts'
import type { Sentence } from './wording.ts'

/** How each of these events is said to the one who reads. */
export function useSentences(
  events: readonly Recorded[],
  frame: EvaluationFrame,
  view: TeamView,
): (recorded: Recorded) => Sentence {
  const { i18n } = useLingui()
  const pointsOf = useMemo(() => proposalsIn(events), [events])
  const erased = useMemo(() => erasedIn(events), [events])
  const speaker = speakerOf(i18n, frame, view.me.person)
  return (recorded) => withErased(sentenceOf(recorded, speaker, pointsOf), erased.has(recorded.seq))
}
