import type { EvaluationState } from './consensus/state.ts'
import type { Lacking } from './ending/endingView.ts'
import { blocksApproval } from './margin/marginState.ts'
import { sectionIn } from './sections/sectionState.ts'
import { textsOf } from './texts.ts'

/** F1. Every sub-question decided, every text approved, and no open thread that blocks. */
export function lackingOf(state: EvaluationState): Lacking[] {
  const { sections, margin } = state.beside
  const undecided = [...state.rows.values()].filter(
    ({ standing }) => standing.state !== 'agreed' && standing.state !== 'adjudicated',
  )
  return [
    ...undecided.map(({ no }): Lacking => ({ lacks: 'consensus', subQuestion: no })),
    ...textsOf(state.template).flatMap((section): Lacking[] =>
      sectionIn(sections, section).state === 'approved' ? [] : [{ lacks: 'approval', section }],
    ),
    ...blocksApproval(margin).map(
      ({ no, on: { room, root } }): Lacking => ({
        lacks: 'threadClosed',
        thread: no,
        section: { room, root },
      }),
    ),
  ]
}
