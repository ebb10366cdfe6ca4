import type { PersonId, SubQuestionNo } from '../ids.ts'
import type { Points } from '../points.ts'
import { type ScoredArea, scoreTable } from '../scoreTable.ts'
import type { AreaView, EvaluationView, TeamView } from '../view.ts'
import { type TeamAct, teamActRefused } from './allowed.ts'
import type { EvaluationState, Member } from './state.ts'
import { agreedOnlyView, subQuestionView } from './subQuestionView.ts'
import { isRecused, memberOf, rowsOfArea } from './who.ts'

/** Who looks: a person, and whether the server knows them as an administrator. */
export interface Viewer {
  person: PersonId
  administrator: boolean
}

/**
 * C1. What this person may know, and the only way decided state leaves the server. Undefined for
 * strangers and for the municipality: to them the evaluation does not exist. An administrator
 * without a part in it sees titles, people, phase and counts.
 */
export function viewFor(state: EvaluationState, viewer: Viewer): EvaluationView | undefined {
  const member = memberOf(state, viewer.person)
  if (!member) return viewer.administrator ? administratorView(state) : undefined
  switch (member.role) {
    case 'evaluator':
    case 'lead':
    case 'observer':
      return teamView(state, member)
    case 'municipality':
      return undefined
  }
}

/** The exact points that have consensus, for `scoreTable`. */
export function consensusOf(state: EvaluationState): Map<SubQuestionNo, Points | null> {
  return new Map(
    [...state.rows.values()].map(({ no, standing }) => [
      no,
      standing.state === 'agreed' || standing.state === 'adjudicated'
        ? standing.consensus.value
        : null,
    ]),
  )
}

const teamActs = [
  'recuse',
  'assign',
  'appoint',
  'dismiss',
  'setTolerance',
] as const satisfies readonly TeamAct[]

function teamView(state: EvaluationState, member: Member): TeamView {
  const { person, role } = member
  const table = scoreTable(state.template, consensusOf(state))
  return {
    kind: 'team',
    ...headOf(state),
    ownVersion: state.sheets.get(person)?.revision ?? 0,
    me: { person, role },
    tolerance: state.tolerance,
    toleranceFixed: state.toleranceFixed,
    reveal: state.reveal,
    areas: table.areas.map((area) => areaView(state, area, member)),
    total: table.total,
    unrounded: role === 'lead' ? table.unrounded : null,
    may: teamActs.filter((act) => teamActRefused(state, act, person) === undefined),
  }
}

function areaView(state: EvaluationState, area: ScoredArea, member: Member): AreaView {
  const recused = isRecused(member, area.no)
  return {
    no: area.no,
    figure: area.figure,
    unrounded: member.role === 'lead' ? area.unrounded : null,
    recused,
    subQuestions: rowsOfArea(state, area.no).map((row) =>
      recused ? agreedOnlyView(row) : subQuestionView(state, row, member.person),
    ),
  }
}

function administratorView(state: EvaluationState): EvaluationView {
  const decided = [...consensusOf(state).values()].filter((value) => value !== null).length
  return {
    kind: 'administrator',
    ...headOf(state),
    ownVersion: 0,
    counts: { subQuestions: state.rows.size, decided },
  }
}

function headOf(state: EvaluationState) {
  return {
    version: state.version,
    template: state.template.id,
    municipality: state.municipality,
    year: state.year,
    assessmentDate: state.assessmentDate,
    phase: state.phase,
    people: state.people.map(({ person, role, recusedFrom }) => ({
      person,
      role,
      recusedFrom: recusedFrom === 'all' ? recusedFrom : [...recusedFrom],
    })),
  }
}
