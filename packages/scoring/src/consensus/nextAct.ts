import type { PersonId } from '../ids.ts'
import type { SubQuestionView } from '../view.ts'
import type { EvaluationState, Row } from './state.ts'
import { pendingOn, quorumOf, rowsOfArea } from './who.ts'

/**
 * C8. The act that brings this row on, and whose it is; null when it is decided. With reveal per
 * area, a row where all have submitted waits for those who have not in the rest of the area.
 */
export function nextAct(state: EvaluationState, row: Row): SubQuestionView['next'] {
  const q = quorumOf(row)
  switch (row.standing.state) {
    case 'judging':
      if (q.length < 2) return { act: 'assign', who: leads(state) }
      return { act: 'submit', who: awaited(state, row) }
    case 'revealed': {
      const { proposal, escalated } = row.standing
      if (escalated || q.length < 2) return { act: 'adjudicate', who: leads(state) }
      if (!proposal) return { act: 'propose', who: q }
      const agreeing = proposal.agreements.map(({ person }) => person)
      return { act: 'agree', who: q.filter((person) => !agreeing.includes(person)) }
    }
    case 'agreed':
    case 'adjudicated':
      return null
  }
}

function awaited(state: EvaluationState, row: Row): PersonId[] {
  const here = pendingOn(row)
  if (here.length > 0 || state.reveal === 'subQuestion') return here
  const elsewhere = rowsOfArea(state, row.area).flatMap(pendingOn)
  return quorumOf(row).filter((person) => elsewhere.includes(person))
}

function leads(state: EvaluationState): PersonId[] {
  return state.people.flatMap(({ person, role }) => (role === 'lead' ? [person] : []))
}
