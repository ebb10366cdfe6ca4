import type { FindingFacts } from '@samsyn/scoring'
import type { CheckedReport } from './checkedReport.ts'
import { hasWords } from './sentences.ts'

/** Above this percent there is something to be proud of, and below that something to mend. */
const STRENGTH_ABOVE = 90
const IMPROVEMENT_BELOW = 50

export function noConsensus({ areas }: CheckedReport): FindingFacts[] {
  return rowsOf(areas)
    .filter(({ printed }) => !printed)
    .map(({ no }) => ({ rule: 'noConsensus', subQuestion: no }))
}

export function noStrength(report: CheckedReport): FindingFacts[] {
  return withoutPoint(report, 'strengths', (percent) => percent > STRENGTH_ABOVE).map(
    ({ no, percent }) => ({ rule: 'noStrength', subQuestion: no, percent }),
  )
}

export function noImprovement(report: CheckedReport): FindingFacts[] {
  return withoutPoint(report, 'improvements', (percent) => percent < IMPROVEMENT_BELOW).map(
    ({ no, percent }) => ({ rule: 'noImprovement', subQuestion: no, percent }),
  )
}

export function textMovedSinceConsensus({ areas }: CheckedReport): FindingFacts[] {
  return rowsOf(areas)
    .filter(({ textMoved }) => textMoved)
    .map(({ no }) => ({ rule: 'textMovedSinceConsensus', subQuestion: no }))
}

function rowsOf(areas: CheckedReport['areas']) {
  return areas.flatMap(({ rows }) => rows)
}

/** An item that says of no sub-question that it is about it may be about any of the area's. */
function withoutPoint(
  { areas, texts }: CheckedReport,
  kind: 'strengths' | 'improvements',
  wants: (percent: number) => boolean,
) {
  return areas.flatMap(({ no: area, rows }) => {
    const items = texts
      .filter((text) => text.kind === kind && text.area === area)
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'list' ? block.items : []))
      .filter((item) => hasWords(item.blocks))
    const isMet = (no: string) =>
      items.some(({ subQuestion }) => subQuestion === undefined || subQuestion === no)
    return rows.flatMap(({ no, printed }) =>
      printed && wants(printed.percent) && !isMet(no) ? [{ no, percent: printed.percent }] : [],
    )
  })
}
