import type { EvaluationState, Viewer } from '@samsyn/scoring'
import { type TemplateDistribution, templateDistributions } from './statisticsDistribution.ts'
import {
  type NamedOffset,
  namedOffsets,
  type OthersOffsets,
  othersOffsets,
} from './statisticsOffsets.ts'

/** What the final evaluations say together, as far as one person may know. */
export interface Statistics {
  /** How many are final. An evaluation that is not is not in any figure here (C1, A7). */
  evaluations: number
  templates: TemplateDistribution[]
  offsets: {
    /** From evaluations whose judges this person may see by name. */
    byName: NamedOffset[]
    byNameFrom: number
    /** From evaluations that this person has no part in; null for an administrator, who has names. */
    others: OthersOffsets | null
  }
}

/**
 * Undefined for those who know evaluations only as a municipality: nothing of how judges judge
 * reaches them.
 */
export function statisticsOf(
  states: readonly EvaluationState[],
  viewer: Viewer,
): Statistics | undefined {
  if (isOnlyMunicipality(states, viewer)) return undefined
  const final = states.filter(({ phase }) => phase === 'final')
  const known = final.filter((state) => seesNames(state, viewer))
  const strange = final.filter((state) => !memberIn(state, viewer))
  return {
    evaluations: final.length,
    templates: templateDistributions(final),
    offsets: {
      byName: namedOffsets(known, viewer.person),
      byNameFrom: known.length,
      others: viewer.administrator ? null : othersOffsets(strange),
    },
  }
}

/** A part in the evaluation goes before the right of administrators, as in its view. */
function seesNames(state: EvaluationState, viewer: Viewer): boolean {
  const member = memberIn(state, viewer)
  if (!member) return viewer.administrator
  if (member.role === 'municipality') return false
  return member.role === 'lead' || viewer.administrator
}

function isOnlyMunicipality(states: readonly EvaluationState[], viewer: Viewer): boolean {
  if (viewer.administrator) return false
  const parts = states.flatMap((state) => memberIn(state, viewer)?.role ?? [])
  return parts.length > 0 && parts.every((role) => role === 'municipality')
}

function memberIn(state: EvaluationState, { person }: Viewer) {
  return state.people.find((member) => member.person === person)
}
