import {
  consensusOf,
  type EndingState,
  type EvaluationState,
  type PersonId,
  type Phase,
  type Points,
  type ReleasesState,
  type SubQuestionNo,
  type Template,
} from '@samsyn/scoring'

/**
 * What of an evaluation a report is made of, and what went out of it. No judgement is in it, no
 * rationale, nothing of the margin and nothing of the evidence.
 */
export interface Outward {
  template: Template
  municipality: string
  year: number
  /** ISO date. */
  assessmentDate: string | null
  phase: Phase
  /** The number of the last team event. */
  version: number
  /** The exact points of every sub-question; null where there is no consensus. */
  points: ReadonlyMap<SubQuestionNo, Points | null>
  releases: ReleasesState
  ending: EndingState
  /** The municipality's people, who read it signed in. */
  contacts: readonly PersonId[]
}

export function outwardOf(state: EvaluationState): Outward {
  const { template, municipality, year, assessmentDate, phase, version } = state
  const { releases, ending } = state.beside
  const points = consensusOf(state)
  const contacts = state.people.filter((member) => member.role === 'municipality')
  return {
    template,
    municipality,
    year,
    assessmentDate,
    phase,
    version,
    points,
    releases,
    ending,
    contacts: contacts.map(({ person }) => person),
  }
}
