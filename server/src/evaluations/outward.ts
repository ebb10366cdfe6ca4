import {
  type ComparisonBase,
  type Country,
  consensusOf,
  crosswalks,
  type EndingState,
  type EvaluationState,
  type PersonId,
  type Phase,
  type Points,
  type ReleasesState,
  type ResultSet,
  type ShownBeside,
  type SubQuestionNo,
  shownBeside,
  type Template,
} from '@samsyn/scoring'

/**
 * What of an evaluation a report is made of, and what went out of it. No judgement is in it, no
 * rationale, nothing of the margin and nothing of the evidence.
 */
export interface Outward {
  template: Template
  municipality: string
  /** Null where the municipality is in no official list. */
  country: Country | null
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
  /** U1. */
  base: ComparisonBase | null
  /** The municipality's people, who read it signed in. */
  contacts: readonly PersonId[]
  /** What a report is shown beside. Reckoned when it is asked for: few who ask for the rest do. */
  shownBeside: () => ShownBeside
}

/** A version of a set of published results; undefined where this server has none such. */
export type SetOf = (id: string, version: number) => ResultSet | undefined

export function outwardOf(state: EvaluationState, setOf: SetOf): Outward {
  const { template, municipality, country, year, assessmentDate, phase, version } = state
  const { releases, ending, comparing } = state.beside
  const points = consensusOf(state)
  const contacts = state.people.filter((member) => member.role === 'municipality')
  return {
    template,
    municipality,
    country,
    year,
    assessmentDate,
    phase,
    version,
    points,
    releases,
    ending,
    base: comparing.base,
    contacts: contacts.map(({ person }) => person),
    shownBeside: () => {
      const { base } = comparing
      return shownBeside(state, base ? setOf(base.set, base.version) : undefined, crosswalks)
    },
  }
}
