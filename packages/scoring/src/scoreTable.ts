import { halfUp } from './halfUp.ts'
import type { AreaNo, SubQuestionNo } from './ids.ts'
import type { Points } from './points.ts'
import { printedPercent, printedPoints } from './printed.ts'
import type { Template, TemplateArea, TemplateSubQuestion } from './template.ts'
import type { Figure } from './view.ts'

/** Chapter 4: what is agreed so far, as it prints. */
export interface ScoreTable {
  areas: ScoredArea[]
  total: Figure
  unrounded: Unrounded
}

export interface ScoredArea {
  no: AreaNo
  name: string
  rows: ScoredRow[]
  figure: Figure
  unrounded: Unrounded
}

export interface ScoredRow {
  no: SubQuestionNo
  name: string
  /** Whole points. */
  maximum: number
  /** Exact, or null without consensus. */
  points: Points | null
  /** S3, S4: whole points and percent. Null prints as "–" (S7). */
  printed: { points: number; percent: number } | null
}

/**
 * S9. The exact sum of what has consensus, and how far the printed sum lies above it; both in
 * thousandths of a point. The drift is negative where rounding took away.
 */
export interface Unrounded {
  sum: number
  drift: number
}

/** S5–S7, S9. The whole table. A sub-question that is missing in `consensus` has none. */
export function scoreTable(
  template: Template,
  consensus: ReadonlyMap<SubQuestionNo, Points | null>,
): ScoreTable {
  const areas = template.areas.map((area) => scoredArea(area, consensus))
  const rows = areas.flatMap((area) => area.rows)
  return { areas, total: figureOf(rows), unrounded: unroundedOf(rows) }
}

function scoredArea(
  area: TemplateArea,
  consensus: ReadonlyMap<SubQuestionNo, Points | null>,
): ScoredArea {
  const rows = area.subQuestions.map((row) => scoredRow(row, consensus.get(row.no) ?? null))
  return {
    no: area.no,
    name: area.name,
    rows,
    figure: figureOf(rows),
    unrounded: unroundedOf(rows),
  }
}

function scoredRow({ no, name, maximum }: TemplateSubQuestion, exact: Points | null): ScoredRow {
  const printed =
    exact === null
      ? null
      : { points: printedPoints(exact), percent: printedPercent(exact, maximum) }
  return { no, name, maximum, points: exact, printed }
}

/** S5, S6: the sum of printed points, and percent from that sum. S7: complete only when it is. */
function figureOf(rows: readonly ScoredRow[]): Figure {
  const maximum = sum(rows.map((row) => row.maximum))
  const soFar = printedSum(rows)
  const missing = rows.filter((row) => row.printed === null).length
  if (missing > 0) return { state: 'incomplete', soFar, missing, of: rows.length, maximum }
  return { state: 'complete', points: soFar, percent: halfUp(100 * soFar, maximum), maximum }
}

function unroundedOf(rows: readonly ScoredRow[]): Unrounded {
  const exact = sum(rows.map((row) => row.points ?? 0))
  return { sum: exact, drift: printedSum(rows) * 1000 - exact }
}

function printedSum(rows: readonly ScoredRow[]): number {
  return sum(rows.map((row) => row.printed?.points ?? 0))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
