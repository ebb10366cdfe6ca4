import type { AreaNo } from '@samsyn/scoring'
import type { ReportFollowUp } from '../report/comparison.ts'
import type { Report } from '../report/report.ts'

type Item = ReportFollowUp['items'][number]

/** The improvements of one area and what came of each. */
export interface FollowUpArea {
  no: AreaNo
  name: string
  items: readonly Omit<Item, 'area'>[]
}

/** By area, in the report's order; within one as they were asked for. */
export function followUpAreas({ areas, followUp }: Pick<Report, 'areas' | 'followUp'>) {
  const items = followUp?.items ?? []
  const numbers = [...new Set(items.map(({ area }) => area))].sort((one, other) => one - other)
  return numbers.map(
    (no): FollowUpArea => ({
      no,
      name: areas.find((area) => area.no === no)?.name ?? String(no),
      items: items.filter(({ area }) => area === no).map(({ area: _, ...item }) => item),
    }),
  )
}

/** How many there are of each outcome. */
export function outcomesOf(items: readonly Pick<Item, 'outcome'>[]) {
  const of = (outcome: Item['outcome']) => items.filter((item) => item.outcome === outcome).length
  return { done: of('done'), partly: of('partly'), not: of('not'), unsaid: of(null) }
}
