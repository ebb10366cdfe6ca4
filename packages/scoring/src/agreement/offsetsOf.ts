import type { PersonId } from '../ids.ts'
import { sum } from './pair.ts'

/** A7. How far one evaluator lies from those they judged with, on average. */
export interface Offset {
  readonly person: PersonId
  /** A share of the maximum, from −1 to 1; positive where this person gives more. */
  readonly offset: number
  /** How many sub-questions it stands on. */
  readonly rows: number
}

/** What was given to one sub-question: shares of its maximum. */
export type SharedRow = readonly { readonly person: PersonId; readonly share: number }[]

/**
 * A7. Each person's mean distance from the mean of the *others* on the same sub-question: with
 * oneself in that mean, the same habit would look smaller with two judges than with three. A row
 * with one judgement says nothing. In the order in which people first appear.
 */
export function offsetsOf(rows: Iterable<SharedRow>): Offset[] {
  const apart = new Map<PersonId, number[]>()
  for (const row of rows) {
    if (row.length < 2) continue
    const total = sum(row.map(({ share }) => share))
    for (const { person, share } of row) {
      const others = (total - share) / (row.length - 1)
      apart.set(person, [...(apart.get(person) ?? []), share - others])
    }
  }
  return [...apart].map(([person, all]) => ({
    person,
    offset: sum(all) / all.length,
    rows: all.length,
  }))
}
