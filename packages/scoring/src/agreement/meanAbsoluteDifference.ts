import { differences, type Pair, sum } from './pair.ts'
import { computed, notComputable, type Statistic } from './statistic.ts'

/** How far apart the two lie on average, whoever is higher. */
export function meanAbsoluteDifference(pairs: readonly Pair[]): Statistic {
  if (pairs.length === 0) return notComputable('tooFew')
  return computed(sum(differences(pairs).map(Math.abs)) / pairs.length)
}
