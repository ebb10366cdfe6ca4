import type { TeamEvent } from '../event.ts'
import type { AreaNo } from '../ids.ts'
import type { EvaluationState, Row, Sheet } from './state.ts'
import { pendingOn, quorumOf, rowsOfArea } from './who.ts'

/**
 * C3. The reveals that are due in these areas: where at least two judge and all of them have
 * submitted. With reveal per area, "all" is every sub-question of it.
 */
export function openings(state: EvaluationState, areas: readonly AreaNo[]): TeamEvent[] {
  return areas.flatMap((area) => {
    const judging = rowsOfArea(state, area).filter((row) => row.standing.state === 'judging')
    if (state.reveal === 'area' && !judging.every(isComplete)) return []
    return judging.filter(isComplete).map((row) => revealedEvent(state, row))
  })
}

function isComplete(row: Row): boolean {
  return quorumOf(row).length >= 2 && pendingOn(row).length === 0
}

function revealedEvent(state: EvaluationState, row: Row): TeamEvent {
  const judgements = row.judges.flatMap((judge) => {
    if (judge.status !== 'submitted') return []
    const sheet = state.sheets.get(judge.person)?.bySubQuestion.get(row.no)
    const { value, stage, rationale, answers, flags, note, evidence } = submittedSheet(sheet, row)
    const beside = { answers: [...answers], flags: [...flags], note, evidence: [...evidence] }
    const said = { value, stage, rationale, ...beside }
    return [{ person: judge.person, ...said, submittedAt: judge.at }]
  })
  return { type: 'revealed', subQuestion: row.no, judgements }
}

function submittedSheet(
  sheet: Sheet | undefined,
  row: Row,
): Extract<Sheet, { state: 'submitted' }> {
  if (sheet?.state !== 'submitted') {
    throw new Error(`a judgement of ${row.no} is missing from its private stream`)
  }
  return sheet
}
