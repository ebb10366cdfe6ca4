import type { Report } from '../report/report.ts'
import { bars } from './bars.ts'
import type { Chart } from './chart.ts'
import { dots } from './dots.ts'
import { profile } from './profile.ts'
import { totals } from './totals.ts'
import { years } from './years.ts'

/**
 * Every picture that a report has what it takes for, in the order in which they are read. Without
 * scores there is none.
 */
export function chartsOf(report: Report): Chart[] {
  return [bars, profile, years, totals, dots].flatMap((chart) => chart(report))
}
