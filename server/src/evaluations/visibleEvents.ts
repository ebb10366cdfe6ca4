import {
  type EvaluationState,
  mayReadEvent,
  type Recorded,
  type SubQuestionView,
  type Viewer,
  viewFor,
} from '@samsyn/scoring'

/**
 * The events that a person may read: what `viewFor` shows them now, and nothing beside it. The team
 * reads all of its stream; of an area that a person is recused from only the decisions that stand.
 * Who has no team view (an administrator, the municipality, a stranger) reads none.
 */
export function visibleEvents(
  state: EvaluationState,
  viewer: Viewer,
  events: readonly Recorded[],
): Recorded[] {
  const view = viewFor(state, viewer)
  if (view?.kind !== 'team') return []
  const rowsOfRecusal = new Map<string, SubQuestionView>(
    view.areas
      .filter(({ recused }) => recused)
      .flatMap(({ subQuestions }) => subQuestions.map((row) => [row.no, row])),
  )
  return events.filter((recorded) => {
    const { event } = recorded
    if (!mayReadEvent(state, viewer.person, event)) return false
    const row = 'subQuestion' in event ? rowsOfRecusal.get(event.subQuestion) : undefined
    return row === undefined || isStandingDecision(recorded, row)
  })
}

/** A decision that was returned since is no longer one: the view does not show it either. */
function isStandingDecision({ at, event }: Recorded, { consensus }: SubQuestionView): boolean {
  if (consensus === null) return false
  if (event.type !== 'consensusReached' && event.type !== 'adjudicated') return false
  return at === consensus.at && event.value === consensus.value
}
