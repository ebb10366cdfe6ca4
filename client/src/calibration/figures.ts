import {
  type Effect,
  effectOf,
  type Points,
  type ScoreTable,
  type SubQuestionNo,
  scoreTable,
  type TeamView,
  type Template,
} from '@samsyn/scoring'

/** Chapter 4 as it stands, of what this person's view says is agreed or adjudicated. */
export function tableNow(view: TeamView, template: Template): ScoreTable {
  return scoreTable(template, consensusIn(view))
}

/** What the team is moving towards on one row: nobody has proposed it yet. */
export interface OnTheTable {
  no: SubQuestionNo
  value: Points
}

/** Chapter 4 as it would be with every open proposal, and with what is on the table. */
export function tableAhead(
  view: TeamView,
  template: Template,
  onTheTable: OnTheTable | undefined,
): ScoreTable {
  const ahead = consensusIn(view)
  for (const { no, proposal } of rowsOf(view)) if (proposal) ahead.set(no, proposal.value)
  if (onTheTable) ahead.set(onTheTable.no, onTheTable.value)
  return scoreTable(template, ahead)
}

/** What one value would do to its area and the total as they stand. */
export function effectIn(
  view: TeamView,
  template: Template,
  { no, value }: OnTheTable,
): Effect | undefined {
  return effectOf(tableNow(view, template), no, value)
}

function consensusIn(view: TeamView): Map<SubQuestionNo, Points | null> {
  return new Map(rowsOf(view).map(({ no, consensus }) => [no, consensus?.value ?? null]))
}

function rowsOf({ areas }: TeamView) {
  return areas.flatMap(({ subQuestions }) => subQuestions)
}
