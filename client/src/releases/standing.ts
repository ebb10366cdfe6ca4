import type { Instant, ReleasesPart } from '@samsyn/scoring'

type Release = ReleasesPart['releases'][number]
type Share = ReleasesPart['shares'][number]

/** The number of the draft that would go out now. What was withdrawn keeps its own. */
export function nextNo({ releases }: ReleasesPart): number {
  return releases.length + 1
}

/** The draft with which the last choices were made; undefined before the first. */
export function newest({ releases }: ReleasesPart): Release | undefined {
  return releases.toSorted((one, other) => other.no - one.no)[0]
}

/** What waits on remarks: without an answer, and answered but not told yet. */
export function waitingRemarks({ remarks }: ReleasesPart): {
  unanswered: number
  toldNext: number
} {
  return {
    unanswered: remarks.filter(({ answer }) => answer === null).length,
    toldNext: remarks.filter(({ answer, answeredIn }) => answer !== null && answeredIn === null)
      .length,
  }
}

/** R4. Whether a draft takes remarks, or did. */
export function remarksOn(
  { withdrawn, remarksUntil }: Release,
  now: Instant,
): 'open' | 'over' | 'none' {
  if (withdrawn || remarksUntil === null) return 'none'
  return now < remarksUntil ? 'open' : 'over'
}

/** R2. Whether a link leads anywhere. */
export function shareIs({ revoked, until }: Share, now: Instant): 'open' | 'over' | 'revoked' {
  if (revoked) return 'revoked'
  return now < until ? 'open' : 'over'
}

/** Links that lead somewhere, the newest first, and then those that do no longer. */
export function sharesInOrder(shares: readonly Share[], now: Instant): Share[] {
  const rank = (share: Share) => (shareIs(share, now) === 'open' ? 0 : 1)
  return shares.toSorted((one, other) => rank(one) - rank(other) || other.seq - one.seq)
}
