import type { PrivateEntry } from '../event.ts'
import type { AreaNo, PersonId, SubQuestionNo } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import {
  type Acting,
  type CommandOf,
  type Decision,
  openly,
  privateChanges,
  withOpenings,
} from './decision.ts'
import type { EvaluationState } from './state.ts'
import { isRecused, memberOf, quorumOf, roleOf, rowsOfArea } from './who.ts'

/** No more than this many judge one sub-question. */
const MOST_JUDGES = 3

/** Seals what the person has not shown, and reveals where that leaves at least two, all submitted. */
export function afterRecuse(
  acting: Acting,
  { person, area, reason }: CommandOf<'recuse'>,
): Decision | Refusal {
  const { state } = acting
  const member = memberOf(state, person)
  const isLead = roleOf(state, acting.person) === 'lead'
  if (!isLead && acting.person !== person) return { refused: 'notYourRole' }
  if (member?.role !== 'evaluator') return { refused: 'notAnEvaluator' }
  const all = state.template.areas.map(({ no }) => no)
  const named = area === 'all' ? all : all.filter((no) => no === area)
  if (named.length === 0) return { refused: 'noSuchArea' }
  const fresh = named.filter((no) => !isRecused(member, no))
  if (fresh.length === 0) return { refused: 'alreadyRecused' }
  const decision: Decision = {
    events: [{ type: 'recused', person, area, reason }],
    private: privateChanges(acting, person, seals(state, person, fresh)),
  }
  return withOpenings(acting, decision, fresh)
}

/** The person's own sheets in these areas that no reveal has opened. */
function seals(
  state: EvaluationState,
  person: PersonId,
  areas: readonly AreaNo[],
): [SubQuestionNo, PrivateEntry][] {
  const sheets = state.sheets.get(person)?.bySubQuestion
  return areas
    .flatMap((area) => rowsOfArea(state, area))
    .filter((row) => row.standing.state === 'judging' && sheets?.has(row.no))
    .map((row) => [row.no, { type: 'sealed' }])
}

/** Joins Q where that is still judging; a new person becomes an evaluator by it. */
export function afterAssign(
  { state }: Acting,
  { person }: CommandOf<'assign'>,
): Decision | Refusal {
  const role = roleOf(state, person)
  if (role === 'lead' || role === 'municipality') return { refused: 'cannotBeAssigned' }
  const areas = state.template.areas
    .map(({ no }) => no)
    .filter((area) => isOpenTo(state, person, area))
  if (areas.length === 0) return { refused: 'nowhereToJoin' }
  return openly({ type: 'assigned', person, areas })
}

/**
 * A part beside the judging. Who judges, or has judged, keeps that part: nobody has two in one
 * evaluation, and no score is ever its judge's own to sign off.
 */
export function afterAppoint(
  state: EvaluationState,
  { person, role }: CommandOf<'appoint'>,
): Decision | Refusal {
  const now = roleOf(state, person)
  if (now === role) return { refused: 'alreadySo' }
  if (now === 'evaluator' || now === 'lead' || (now === 'municipality' && role !== 'observer'))
    return { refused: 'cannotBeAppointed' }
  return openly({ type: 'appointed', person, role })
}

/** A lead is not dismissed but followed by another; an evaluator is recused. */
export function afterDismiss(
  state: EvaluationState,
  { person, reason }: CommandOf<'dismiss'>,
): Decision | Refusal {
  const role = roleOf(state, person)
  return role === 'observer' || role === 'municipality'
    ? openly({ type: 'dismissed', person, reason })
    : { refused: 'cannotBeDismissed' }
}

/** Rows of one area that are still judging all have the same Q: whoever joins joins all of them. */
function isOpenTo(state: EvaluationState, person: PersonId, area: AreaNo): boolean {
  const member = memberOf(state, person)
  if (member && isRecused(member, area)) return false
  return rowsOfArea(state, area).some(
    (row) =>
      row.standing.state === 'judging' &&
      quorumOf(row).length < MOST_JUDGES &&
      !quorumOf(row).includes(person),
  )
}
