import { halfUp } from './halfUp.ts'
import type { AreaNo, SubQuestionNo } from './ids.ts'
import type { Points } from './points.ts'
import { printedPercent, printedPoints } from './printed.ts'
import type { ScoreTable, Unrounded } from './scoreTable.ts'
import type { Figure } from './view.ts'

/** What one value would do to chapter 4, before anybody proposes it. */
export interface Effect {
  /** S3, S4: how the value itself would print. */
  printed: { points: number; percent: number }
  area: Changed & { no: AreaNo }
  total: Changed
}

/** A sum as it prints now, and as it would (S5–S7); S9 beside it. */
export interface Changed {
  now: Figure
  after: Figure
  unrounded: Unrounded
}

/**
 * What `scoreTable` would say if this sub-question had consensus on `value`, in place of what it has
 * now. Undefined for a sub-question that the table does not have.
 */
export function effectOf(table: ScoreTable, no: SubQuestionNo, value: Points): Effect | undefined {
  for (const area of table.areas) {
    const row = area.rows.find((candidate) => candidate.no === no)
    if (!row) continue
    const printed = {
      points: printedPoints(value),
      percent: printedPercent(value, row.maximum),
    }
    const step = {
      printed: printed.points - (row.printed?.points ?? 0),
      exact: value - (row.points ?? 0),
      filled: row.printed ? 0 : 1,
    }
    return {
      printed,
      area: { no: area.no, ...changed(area.figure, area.unrounded, step) },
      total: changed(table.total, table.unrounded, step),
    }
  }
  return undefined
}

/** What one row does to the sums that it is in. */
interface Step {
  /** Whole points. */
  printed: number
  /** Thousandths of a point. */
  exact: number
  /** How many missing rows it fills: one or none. */
  filled: number
}

function changed(now: Figure, { sum, drift }: Unrounded, step: Step): Changed {
  return {
    now,
    after: figureAfter(now, step),
    unrounded: { sum: sum + step.exact, drift: drift + step.printed * 1000 - step.exact },
  }
}

function figureAfter(figure: Figure, { printed, filled }: Step): Figure {
  const { maximum } = figure
  const soFar = (figure.state === 'complete' ? figure.points : figure.soFar) + printed
  if (figure.state === 'incomplete' && figure.missing > filled)
    return { ...figure, soFar, missing: figure.missing - filled }
  return { state: 'complete', points: soFar, percent: halfUp(100 * soFar, maximum), maximum }
}
