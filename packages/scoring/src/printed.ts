import { halfUp } from './halfUp.ts'
import type { Points } from './points.ts'

/** S3. Whole points as chapter 4 prints them: the exact points rounded half up. */
export function printedPoints(exact: Points): number {
  return halfUp(exact, 1000)
}

/**
 * S4. Whole percent of the maximum (whole points), half up, from the exact points: 26,5 of 30
 * prints 27 and 88 %, where 27 of 30 would be 90 %.
 */
export function printedPercent(exact: Points, maximum: number): number {
  return halfUp(exact, 10 * maximum)
}
