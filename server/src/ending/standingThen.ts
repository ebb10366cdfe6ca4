import type { EvaluationId } from '@samsyn/document'
import {
  type EndingState,
  type EvaluationState,
  emptyState,
  evolve,
  partsFor,
  type SectionsPart,
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
  return view?.kind === 'team' && sections ? { view, sections, ending } : undefined
}
