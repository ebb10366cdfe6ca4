import { type CrossTable, marginsOf } from './crossTable.ts'
import { sum } from './pair.ts'
import { computed, notComputable, type Statistic } from './statistic.ts'

/**
 * Cohen 1960: how much of the agreement that chance leaves open the two reach. 1 is all of it, 0
 * what chance would give, below 0 less than that. Both always giving one and the same level leaves
 * chance nothing to do better: no variation.
 */
export function cohensKappa(table: CrossTable): Statistic {
  const { total, first, second } = marginsOf(table)
  if (total === 0) return notComputable('tooFew')
  const agreed = sum(table.map((row, level) => row[level] ?? 0)) * total
  const byChance = sum(first.map((count, level) => count * (second[level] ?? 0)))
  const open = total * total - byChance
  return open > 0 ? computed((agreed - byChance) / open) : notComputable('noVariation')
}
