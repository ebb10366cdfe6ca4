import type { ValueInput } from '../command.ts'
import { exactPoints } from '../exactPoints.ts'
import type { Points } from '../points.ts'
import { isRefused, type Refusal } from '../refusal.ts'
import type { Stage } from '../stage.ts'

/**
 * The exact value of a judgement, a proposal or an adjudication. S8: what is only planned or just
 * begun earns nothing, in all three alike.
 */
export function assertedValue(input: ValueInput, stage: Stage, maximum: number): Points | Refusal {
  const value = exactPoints(input, maximum)
  if (isRefused(value)) return value
  return stage === 'planned' && value > 0 ? { refused: 'plannedEarnsNothing' } : value
}
