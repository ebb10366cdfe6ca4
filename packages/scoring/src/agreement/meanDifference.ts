import { differences, type Pair, sum } from './pair.ts'
import { computed, notComputable, type Statistic } from './statistic.ts'

/** How far the first judge lies above the second on average; negative where below. */
export function meanDifference(pairs: readonly Pair[]): Statistic {
  if (pairs.length === 0) return notComputable('tooFew')
  return computed(sum(differences(pairs)) / pairs.length)
}
