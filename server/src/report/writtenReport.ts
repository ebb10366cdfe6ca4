import type { Block } from '@samsyn/document'
import { type Report, reportOf } from '@samsyn/report'
import type { Outward } from '../evaluations/index.ts'

/**
 * The texts of a report while they are written, for those outside: no figure is anywhere near it, nor
 * what it is shown beside or follows up, which goes out with a release alone (R1).
 */
export function writtenReport(
  { municipality, year, assessmentDate, template }: Outward,
  textOf: (place: { room: string; root: string }) => readonly Block[] | undefined,
): Report {
  return reportOf(
    { municipality, year, assessmentDate, template, textOf, points: new Map() },
    { edition: { state: 'working' }, scores: false, percent: false },
  )
}
