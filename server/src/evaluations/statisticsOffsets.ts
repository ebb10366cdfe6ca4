import {
  type EvaluationState,
  fiveNumbers,
  type Offset,
  offsetsOf,
  type PersonId,
  type SharedRow,
} from '@samsyn/scoring'

export interface NamedOffset {
  person: PersonId
  /** A share of the maximum, positive where this person gives more than those they judged with. */
  offset: number
  rows: number
  evaluations: number
}

/** `tooFew`: with so few evaluators some could be told from the others. */
export type OthersOffsets =
  | { state: 'tooFew'; from: number }
  | {
      state: 'shown'
      evaluators: number
      lowerQuartile: number
      median: number
      upperQuartile: number
    }

/**
 * Quartiles of so many evaluators have at least two on each side of them, also when the reader is
 * one of them; of fewer, a single person's habit could be read off. Neither the lowest nor the
 * highest is told, which would be one person's for certain.
 */
const EVALUATORS_FROM = 8

/** A7. By name, whoever gives most first. Rows that the reader is recused from are left out. */
export function namedOffsets(
  evaluations: readonly EvaluationState[],
  reader: PersonId,
): NamedOffset[] {
  const rows = evaluations.map((state) => judgedRows(state, reader))
  return offsetsOf(rows.flat())
    .map((offset) => ({ ...offset, evaluations: rows.filter(judgedBy(offset)).length }))
    .sort((a, b) => b.offset - a.offset)
}

/**
 * A7. Nobody's name, and whole hundredths. Only of evaluations in which the reader has no part:
 * what they know of their own by name could be taken away from the rest.
 */
export function othersOffsets(evaluations: readonly EvaluationState[]): OthersOffsets {
  const offsets = offsetsOf(evaluations.flatMap((state) => judgedRows(state)))
  const five = fiveNumbers(offsets.map(({ offset }) => offset))
  if (!five || offsets.length < EVALUATORS_FROM) return { state: 'tooFew', from: EVALUATORS_FROM }
  return {
    state: 'shown',
    evaluators: offsets.length,
    lowerQuartile: hundredths(five.lowerQuartile),
    median: hundredths(five.median),
    upperQuartile: hundredths(five.upperQuartile),
  }
}

/** The frozen judgements of an evaluation, as shares of each maximum. */
function judgedRows({ rows, people }: EvaluationState, reader?: PersonId): SharedRow[] {
  const recused = people.find(({ person }) => person === reader)?.recusedFrom ?? []
  return [...rows.values()].flatMap(({ area, maximum, standing }): SharedRow[] => {
    if (standing.state === 'judging' || recused === 'all' || recused.includes(area)) return []
    const share = (value: number) => value / (maximum * 1000)
    return [standing.judgements.map(({ person, value }) => ({ person, share: share(value) }))]
  })
}

function judgedBy({ person }: Offset): (rows: readonly SharedRow[]) => boolean {
  return (rows) => rows.some((row) => row.length > 1 && row.some((one) => one.person === person))
}

function hundredths(share: number): number {
  return (Math.sign(share) * Math.round(Math.abs(share) * 100)) / 100 + 0
}
