import type { PersonId, Points, SubQuestionView } from '@samsyn/scoring'

/** What has just happened to a sub-question, for those who listen to the page. */
export type Announcement =
  | { what: 'submitted'; who: PersonId[] }
  | { what: 'withdrawn'; who: PersonId[] }
  | { what: 'revealed' }
  | { what: 'proposed'; who: PersonId; value: Points }
  | { what: 'agreedBy'; who: PersonId[] }
  | { what: 'takenBack'; who: PersonId[] }
  | { what: 'proposalVoid' }
  | { what: 'escalated'; who: PersonId }
  | { what: 'returned'; who: PersonId }
  | { what: 'decided'; by: 'agreement' | 'adjudication'; value: Points }

/**
 * What changed between two views of one row, said once and only the weightiest of it: when the
 * last submission also reveals, the reveal is the news. Undefined when nothing to speak of did.
 */
export function announcementOf(
  before: SubQuestionView,
  after: SubQuestionView,
): Announcement | undefined {
  if (after.consensus && after.consensus.at !== before.consensus?.at)
    return { what: 'decided', by: after.consensus.by, value: after.consensus.value }
  if (before.state === 'judging' && after.state === 'revealed') return { what: 'revealed' }
  if (after.returned && after.returned.at !== before.returned?.at)
    return { what: 'returned', who: after.returned.by }
  if (after.escalated && after.escalated.at !== before.escalated?.at)
    return { what: 'escalated', who: after.escalated.by }
  return proposalNews(before, after) ?? submissionNews(before, after)
}

function proposalNews(before: SubQuestionView, after: SubQuestionView): Announcement | undefined {
  const was = before.proposal
  const is = after.proposal
  if (!is) return was && after.state === 'revealed' ? { what: 'proposalVoid' } : undefined
  if (is.no !== was?.no) return { what: 'proposed', who: is.by, value: is.value }
  const then = was.agreements.map(({ person }) => person)
  const now = is.agreements.map(({ person }) => person)
  const added = missingFrom(now, then)
  if (added.length > 0) return { what: 'agreedBy', who: added }
  const gone = missingFrom(then, now)
  return gone.length > 0 ? { what: 'takenBack', who: gone } : undefined
}

function submissionNews(before: SubQuestionView, after: SubQuestionView): Announcement | undefined {
  if (after.state !== 'judging') return undefined
  const then = submitters(before)
  const now = submitters(after)
  const added = missingFrom(now, then)
  if (added.length > 0) return { what: 'submitted', who: added }
  const stillJudge = after.judges.filter(({ status }) => status === 'judging')
  const gone = missingFrom(then, now).filter((who) =>
    stillJudge.some(({ person }) => person === who),
  )
  return gone.length > 0 ? { what: 'withdrawn', who: gone } : undefined
}

function submitters(row: SubQuestionView): PersonId[] {
  return row.judges.filter(({ status }) => status === 'submitted').map(({ person }) => person)
}

function missingFrom(these: readonly PersonId[], those: readonly PersonId[]): PersonId[] {
  return these.filter((person) => !those.includes(person))
}
