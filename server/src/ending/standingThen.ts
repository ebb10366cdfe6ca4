import type { EvaluationId } from '@samsyn/document'
import {
  type ComparisonBase,
  crosswalks,
  type EndingState,
  type EvaluationState,
  emptyState,
  evolve,
  partsFor,
  type SectionsPart,
  type ShownBeside,
  shownBeside,
  type TeamView,
  type Template,
  viewFor,
} from '@samsyn/scoring'
import { type ExportedRow, isShown, recordedOf } from '../evaluations/index.ts'

/** What the lead who finalises has before them. */
export interface Standing {
  view: TeamView
  sections: SectionsPart
  ending: EndingState
  /** What the report is shown beside, but for the published results: those stand in no event. */
  shown: ShownBeside
  /** Of which set they are. */
  base: ComparisonBase | null
}

/**
 * Where these events lead to; undefined where that is not a report that is being finalised, or where
 * not all of them are shown.
 */
export function standingThen(
  id: EvaluationId,
  template: Template,
  rows: readonly ExportedRow[],
): Standing | undefined {
  const shown = rows.filter(isShown)
  if (shown.length !== rows.length) return undefined
  const recorded = shown.map((row) => recordedOf(id, row))
  return standingIn(recorded.reduce(evolve, emptyState(template)))
}

function standingIn(state: EvaluationState): Standing | undefined {
  const { ending } = state.beside
  if (state.phase !== 'finalising' || !ending.asked) return undefined
  const lead = { person: ending.asked.by, administrator: false }
  const view = viewFor(state, lead)
  const parts = partsFor(state, lead)
  const sections = parts.find((part): part is SectionsPart => part.part === 'sections')
  if (view?.kind !== 'team' || !sections) return undefined
  const shown = shownBeside(state, undefined, crosswalks)
  return { view, sections, ending, shown, base: state.beside.comparing.base }
}
