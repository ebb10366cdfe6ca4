import type { PersonId } from '../ids.ts'
import { rowActRefused } from './allowed.ts'
import { nextAct } from './nextAct.ts'
import type { EvaluationState } from './state.ts'

/** How many sub-questions wait for an act of this person that they can do on that row now (C8). */
export function waitingFor(state: EvaluationState, person: PersonId): number {
  return [...state.rows.values()].filter((row) => {
    const next = nextAct(state, row)
    if (!next?.who.includes(person)) return false
    return next.act === 'assign' || rowActRefused(state, row, next.act, person) === undefined
  }).length
}
