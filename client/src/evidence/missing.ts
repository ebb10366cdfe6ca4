import type { EvidencePart, SubQuestionNo, TeamView } from '@samsyn/scoring'
import { supportFor, supportOfPoint } from './supports.ts'

/** A strength or an improvement as it stands in an area's text. */
export interface WrittenPoint {
  room: string
  list: 'strengths' | 'improvements'
  /** Its id; undefined where it has none yet, and so nothing can be tied to it. */
  point: string | undefined
  text: string
}

/**
 * The sub-questions that nothing in the register is tied to, as far as this person may know: what an
 * unrevealed judgement rests on counts for nobody (C1). Not those of areas that they are recused from.
 */
export function unsupportedRows(part: EvidencePart, view: TeamView): SubQuestionNo[] {
  return view.areas
    .filter(({ recused }) => !recused)
    .flatMap(({ subQuestions }) => subQuestions)
    .flatMap(({ no }) => (supportFor(part, no).length === 0 ? [no] : []))
}

/** The written strengths and improvements that neither evidence nor a passage supports. */
export function unsupportedPoints(
  part: EvidencePart,
  points: readonly WrittenPoint[],
): WrittenPoint[] {
  return points.filter(({ room, point, text }) => {
    if (text.trim() === '') return false
    if (point === undefined) return true
    const { evidence, passages } = supportOfPoint(part, { room, point })
    return evidence.length === 0 && passages.length === 0
  })
}
