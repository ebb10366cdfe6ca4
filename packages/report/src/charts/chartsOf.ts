import type { Report } from '../report/report.ts'
import { bars } from './bars.ts'
import type { Chart } from './chart.ts'
import { profile } from './profile.ts'

/**
 * Every picture that a report has what it takes for, in the order in which they are read. Without
 * scores there is none.
 */
export function chartsOf(report: Report): Chart[] {
  return [bars, profile].flatMap((chart) => chart(report))
}
