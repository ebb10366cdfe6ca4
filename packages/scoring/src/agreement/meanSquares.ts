import { sum } from './pair.ts'

/** What each judge gave one target, the judges in the same order for every target. */
export type Target = readonly number[]

/** The two-way analysis of variance behind the intraclass correlations. */
export interface MeanSquares {
  targets: number
  judges: number
  /** Between targets, MSB. */
  between: number
  /** Within targets, MSW. */
  within: number
  /** Between judges, MSJ. */
  judge: number
  /** What neither targets nor judges explain, MSE. */
  residual: number
}

/** Below this share of all variation, a sum or difference of squares is what rounding left of nothing. */
export const NOTHING = 1e-12

/** Undefined below two targets or two judges: there is nothing to divide by. */
export function meanSquares(targets: readonly Target[]): MeanSquares | undefined {
  const n = targets.length
  const k = targets[0]?.length ?? 0
  if (targets.some((target) => target.length !== k)) throw new Error('a target without a judgement')
  if (n < 2 || k < 2) return undefined

  // From the first value on, so that judgements that are all the same leave exactly nothing.
  const origin = targets[0]?.[0] ?? 0
  const moved = targets.map((target) => target.map((value) => value - origin))
  const mean = sum(moved.map(sum)) / (n * k)
  const ofTargets = moved.map((target) => sum(target) / k)
  const ofJudges = Array.from({ length: k }, (_, j) => sum(moved.map((t) => t[j] ?? 0)) / n)

  const whole = squares(moved.flat(), mean)
  const exact = (square: number) => (square <= NOTHING * whole ? 0 : square)
  const between = exact(k * squares(ofTargets, mean))
  const judge = exact(n * squares(ofJudges, mean))
  const within = exact(sum(moved.map((target, nth) => squares(target, ofTargets[nth] ?? 0))))
  return {
    targets: n,
    judges: k,
    between: between / (n - 1),
    within: within / (n * (k - 1)),
    judge: judge / (k - 1),
    residual: exact(within - judge) / ((n - 1) * (k - 1)),
  }
}

function squares(values: readonly number[], around: number): number {
  return sum(values.map((value) => (value - around) ** 2))
}
