import { niceStep } from './niceStep.ts'

/** Totals from `from` up to what lies below `to`. */
export interface Bin {
  from: number
  to: number
  /** "500–549" */
  name: string
  /** From the lowest. */
  totals: readonly number[]
}

/**
 * Intervals of equal and round width, about one and a half times the root of how many totals there
 * are, that hold each of them and what else is to be shown among them.
 */
export function binsOf(sorted: readonly number[], among: readonly number[]): Bin[] {
  const all = [...sorted, ...among]
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const wanted = Math.min(14, Math.max(5, Math.ceil(1.5 * Math.sqrt(sorted.length))))
  const step = niceStep(Math.max(10, (most - least) / wanted))
  const first = Math.floor(least / step)
  const last = Math.floor(most / step)
  return Array.from({ length: last - first + 1 }, (_, nth) => {
    const from = (first + nth) * step
    const to = from + step
    const inside = sorted.filter((one) => one >= from && one < to)
    return { from, to, name: `${from}–${to - 1}`, totals: inside }
  })
}
