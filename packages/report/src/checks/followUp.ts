import type { FindingFacts } from '@samsyn/scoring'
import type { CheckedReport } from './checkedReport.ts'

/** U6. Nobody has said what came of it: that is not the same as that nothing came of it. */
export function followUpOpen({ followUp }: CheckedReport): FindingFacts[] {
  return followUp
    .filter(({ answered }) => !answered)
    .map(({ no, area, text }) => ({ rule: 'followUpOpen', area, improvement: no, text }))
}
