import type { Block } from '@samsyn/document'
import { type Report, type ReportChoices, reportOf } from '@samsyn/report'
import type { Outward } from '../evaluations/index.ts'

/** The report of what stands outward, with these texts (by `room/root`). */
export function reportFrom(
  outward: Outward,
  texts: ReadonlyMap<string, readonly Block[]>,
  choices: ReportChoices,
): Report {
  const textOf = ({ room, root }: { room: string; root: string }) => texts.get(`${room}/${root}`)
  const { municipality, year, assessmentDate, template, points } = outward
  const reported = { municipality, year, assessmentDate, template, points, textOf }
  return reportOf({ ...reported, ...outward.shownBeside() }, choices)
}
