import { halfUp } from './halfUp.ts'
import type { Points } from './points.ts'
import type { SpreadView } from './view.ts'

/**
 * C4. How far apart judgements are, compared as integers. The maximum is in whole points, the
 * tolerance in whole percent of it. Undefined below two values: one person does not differ.
 */
export function spreadOf(
  values: readonly Points[],
  maximum: number,
  tolerance: number,
): SpreadView | undefined {
  const range = rangeOf(values)
  if (!range || values.length < 2) return undefined
  const distance = range.highest - range.lowest
  return {
    ...range,
    share: halfUp(distance, maximum),
    word: spreadWord(distance, maximum, tolerance),
  }
}

function spreadWord(distance: number, maximum: number, tolerance: number): SpreadView['word'] {
  if (distance === 0) return 'aligned'
  return 100 * distance <= tolerance * maximum * 1000 ? 'close' : 'divergent'
}

/** The lowest and highest of the values; undefined without any. */
export function rangeOf(
  values: readonly Points[],
): { lowest: Points; highest: Points } | undefined {
  if (values.length === 0) return undefined
  return { lowest: Math.min(...values) as Points, highest: Math.max(...values) as Points }
}

/** C5. The mean, half up to a thousandth: what the client suggests. Undefined without values. */
export function meanOf(values: readonly Points[]): Points | undefined {
  if (values.length === 0) return undefined
  const sum = values.reduce<number>((total, value) => total + value, 0)
  return halfUp(sum, values.length) as Points
}
