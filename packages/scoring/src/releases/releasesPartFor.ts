import type { PersonId } from '../ids.ts'
import { seesRoom } from '../roomRight.ts'
import { roleOf, type Team } from '../team.ts'
import { releaseActRefused } from './releaseActRefused.ts'
import { answeredIn, type ReleasesState } from './releaseState.ts'
import { type ReleasesPart, releaseActs } from './releaseView.ts'

/** What went out and came back, as a member of the team sees it. */
export function releasesPartFor(
  team: Team,
  state: ReleasesState,
  person: PersonId,
  version: number,
): ReleasesPart {
  const isLead = roleOf(team, person) === 'lead'
  return {
    part: 'releases',
    version,
    releases: [...state.releases.values()].map(({ snapshot: _, ...release }) => release),
    shares: isLead ? [...state.shares.values()] : [],
    live: state.live,
    remarks: [...state.remarks.values()]
      .filter(({ on }) => on === null || seesRoom(team, person, on.room))
      .map((remark) => ({ ...remark, answeredIn: answeredIn(state, remark) })),
    may: releaseActs.filter((act) => releaseActRefused(team, act, person) === undefined),
  }
}
