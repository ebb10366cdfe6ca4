import { type MeanSquares, meanSquares, NOTHING, type Target } from './meanSquares.ts'
import { computed, notComputable, type Statistic } from './statistic.ts'

/**
 * The six forms of Shrout & Fleiss 1979, by their names there. The first figure: 1 each target has
 * judges of its own, 2 the judges are a sample, 3 they are all there is. `1` speaks of one judge's
 * figure, `k` of the mean of all. "2,1" is McGraw & Wong's ICC(A,1), absolute agreement.
 */
export const intraclassForms = ['1,1', '2,1', '3,1', '1,k', '2,k', '3,k'] as const
export type IntraclassForm = (typeof intraclassForms)[number]

/**
 * How much of what varies belongs to the targets and not to who judges. At most 1; below 0 where
 * judges differ more within targets than between them. Not computable where the formula would
 * divide by nothing, or by less: then the targets do not differ at all.
 */
export function intraclass(targets: readonly Target[], form: IntraclassForm): Statistic {
  const squares = meanSquares(targets)
  if (!squares) return notComputable('tooFew')
  const [part, whole] = fraction(squares, form)
  const { between, within, judge } = squares
  return whole > NOTHING * (between + within + judge)
    ? computed(part / whole)
    : notComputable('noVariation')
}

function fraction(squares: MeanSquares, form: IntraclassForm): [part: number, whole: number] {
  const { targets: n, judges: k, between, within, judge, residual } = squares
  switch (form) {
    case '1,1':
      return [between - within, between + (k - 1) * within]
    case '2,1':
      return [between - residual, between + (k - 1) * residual + (k * (judge - residual)) / n]
    case '3,1':
      return [between - residual, between + (k - 1) * residual]
    case '1,k':
      return [between - within, between]
    case '2,k':
      return [between - residual, between + (judge - residual) / n]
    case '3,k':
      return [between - residual, between]
  }
}
