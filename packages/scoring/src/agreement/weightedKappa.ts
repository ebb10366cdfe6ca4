import { type CrossTable, marginsOf } from './crossTable.ts'
import { computed, notComputable, type Statistic } from './statistic.ts'

/** How much a disagreement between two of so many levels counts; 0 for a level with itself. */
export type DisagreementWeight = (row: number, column: number, levels: number) => number

/** The square of the distance, 1 between the two ends: far apart counts much more than close. */
export const quadraticWeight: DisagreementWeight = (row, column, levels) =>
  levels < 2 ? 0 : ((row - column) / (levels - 1)) ** 2

/**
 * Cohen 1968: 1 less the weighted disagreement over that which chance would give. With weight 1 for
 * every disagreement it is Cohen's kappa.
 */
export function weightedKappa(table: CrossTable, weight: DisagreementWeight): Statistic {
  const { total, first, second } = marginsOf(table)
  if (total === 0) return notComputable('tooFew')
  let seen = 0
  let byChance = 0
  for (const [row, cells] of table.entries()) {
    for (const [column, count] of cells.entries()) {
      const weighs = weight(row, column, table.length)
      seen += weighs * count
      byChance += (weighs * (first[row] ?? 0) * (second[column] ?? 0)) / total
    }
  }
  return byChance > 0 ? computed(1 - seen / byChance) : notComputable('noVariation')
}
