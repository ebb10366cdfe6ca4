import type { Release, ReleasesState } from '@samsyn/scoring'

/** What of it the municipality may read: what is not withdrawn, the newest first. */
export function releasesFor({ releases }: ReleasesState): Release[] {
  return [...releases.values()].filter(({ withdrawn }) => withdrawn === null).toReversed()
}

/** One of those, by what stands in an address. */
export function releaseAt(state: ReleasesState, no: string | undefined): Release | undefined {
  return releasesFor(state).find((release) => String(release.no) === no)
}
