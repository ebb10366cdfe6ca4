import type { Pair } from './pair.ts'
import { computed, notComputable, type Statistic } from './statistic.ts'

/** The share of the targets that both judged the same. */
export function exactAgreement(pairs: readonly Pair[]): Statistic {
  if (pairs.length === 0) return notComputable('tooFew')
  return computed(pairs.filter(([first, second]) => first === second).length / pairs.length)
}
