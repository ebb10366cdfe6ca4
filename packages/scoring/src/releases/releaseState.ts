import type { Instant, PersonId } from '../ids.ts'
import type { ReleaseNo, RemarkFrom, RemarkNo, RemarkOn } from './releaseCommand.ts'

/** What went out, by which ways, and what came back. Immutable. */
export interface ReleasesState {
  /** The number of the last team event that changed it. */
  readonly version: number
  readonly releases: ReadonlyMap<ReleaseNo, Release>
  readonly shares: ReadonlyMap<string, Share>
  readonly remarks: ReadonlyMap<RemarkNo, Remark>
  /** The municipality may follow the text as it is being written. */
  readonly live: boolean
}

/** Who did it and when; `seq` is the event's number. */
interface Did {
  readonly by: PersonId
  readonly at: Instant
  readonly seq: number
}

export interface Release extends Did {
  readonly no: ReleaseNo
  readonly scores: boolean
  readonly note: string
  readonly remarksUntil: Instant | null
  /** Hex SHA-256. */
  readonly snapshot: string
  readonly withdrawn: (Did & { readonly reason: string }) | null
}

export interface Share extends Did {
  readonly share: string
  readonly name: string
  readonly until: Instant
  readonly passcode: boolean
  readonly revoked: Did | null
}

export interface Remark extends Did {
  readonly no: RemarkNo
  readonly release: ReleaseNo
  readonly from: RemarkFrom
  readonly on: RemarkOn
  readonly text: string
  readonly source: string
  readonly answer: (Did & { readonly accepted: boolean; readonly text: string }) | null
}

export const nothingReleased: ReleasesState = {
  version: 0,
  releases: new Map(),
  shares: new Map(),
  remarks: new Map(),
  live: false,
}

/** R2. Whether a link leads anywhere at this time. */
export function isOpenShare({ revoked, until }: Share, at: Instant): boolean {
  return revoked === null && at < until
}

/** R4. Whether a release takes remarks at this time. */
export function takesRemarks({ withdrawn, remarksUntil }: Release, at: Instant): boolean {
  return withdrawn === null && remarksUntil !== null && at < remarksUntil
}

/** R4. The first release after an answer: with it the municipality hears it. Null until then. */
export function answeredIn(
  { releases }: ReleasesState,
  { answer }: Pick<Remark, 'answer'>,
): ReleaseNo | null {
  if (!answer) return null
  const after = [...releases.values()].filter(
    ({ seq, withdrawn }) => seq > answer.seq && withdrawn === null,
  )
  return after.length > 0 ? Math.min(...after.map(({ no }) => no)) : null
}
