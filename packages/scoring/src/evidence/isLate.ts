import type { Team } from '../team.ts'
import type { EvidenceItem } from './evidenceItem.ts'

/** S12. Dated after the assessment date: no points rest on it. What has no date is not late. */
export function isLate({ assessmentDate }: Pick<Team, 'assessmentDate'>, { date }: EvidenceItem) {
  return assessmentDate !== null && date !== null && date > assessmentDate
}
