import type { ComparedRow, Limits, NotComputable } from '@samsyn/scoring'

/** Sides of a drawing, in pixels. */
export interface Size {
  width: number
  height: number
}

export interface PlotPoint {
  row: ComparedRow
  x: number
  y: number
}

/** A line across, at a difference; `share` is what it stands for. */
export interface PlotLine {
  kind: 'mean' | 'lower' | 'upper'
  share: number
  y: number
}

export interface Plot {
  points: PlotPoint[]
  lines: PlotLine[]
  /** Of the mean of the two, in percent of the maximum. */
  across: { percent: number; x: number }[]
  /** Of the difference, in points of 100. */
  up: { points: number; y: number }[]
  /** The frame inside the labels. */
  left: number
  right: number
  top: number
  bottom: number
}

/** What the labels need around the frame. */
const ROOM = { left: 40, right: 68, top: 30, bottom: 40 }

/**
 * Bland and Altman's plot: a point a sub-question, the mean of the two across and their difference
 * up. Across is always 0 to 100 %; up reaches as far as anything in it, alike to both sides.
 */
export function plotOf(
  rows: readonly ComparedRow[],
  mean: number | undefined,
  limits: Limits | NotComputable,
  { width, height }: Size,
): Plot {
  const left = ROOM.left
  const right = Math.max(left + 1, width - ROOM.right)
  const top = ROOM.top
  const bottom = height - ROOM.bottom
  const shares = linesOf(mean, limits)
  const { reach, step } = reachOf([
    ...rows.map(({ first, second }) => first - second),
    ...shares.map(({ share }) => share),
  ])
  const x = (share: number) => left + (right - left) * share
  const y = (share: number) => (top + bottom) / 2 - ((bottom - top) / 2) * ((share * 100) / reach)
  const steps = Math.round(reach / step)
  return {
    points: rows.map((row) => ({
      row,
      x: x((row.first + row.second) / 2),
      y: y(row.first - row.second),
    })),
    lines: shares.map((line) => ({ ...line, y: y(line.share) })),
    across: [0, 25, 50, 75, 100].map((percent) => ({ percent, x: x(percent / 100) })),
    up: Array.from({ length: 2 * steps + 1 }, (_, nth) => {
      const points = (nth - steps) * step
      return { points, y: y(points / 100) }
    }),
    left,
    right,
    top,
    bottom,
  }
}

function linesOf(
  mean: number | undefined,
  limits: Limits | NotComputable,
): { kind: PlotLine['kind']; share: number }[] {
  const middle = mean === undefined ? [] : [{ kind: 'mean' as const, share: mean }]
  if (limits.state === 'notComputable') return middle
  return [{ kind: 'upper', share: limits.upper }, ...middle, { kind: 'lower', share: limits.lower }]
}

/** How far the axis goes, in points of 100, and a step that divides it into two to five. */
function reachOf(shares: readonly number[]): { reach: number; step: number } {
  const farthest = Math.max(0, ...shares.map((share) => Math.abs(share) * 100))
  const step = [5, 10, 20].find((one) => farthest <= one * 4) ?? 25
  return { step, reach: Math.max(2, Math.ceil(farthest / step)) * step }
}
