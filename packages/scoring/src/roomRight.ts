import type { PersonId } from './ids.ts'
import { isRecused, isRecusedFromAll, memberOf, type Team } from './team.ts'
import { areaOfRoom } from './texts.ts'

/** M1, M7, R4. Whether this person sees what is said beside the texts of a room. */
export function seesRoom(team: Team, person: PersonId, room: string): boolean {
  const member = memberOf(team, person)
  if (!member || member.role === 'municipality') return false
  const area = areaOfRoom(room)
  return !(area === undefined ? isRecusedFromAll(team, member) : isRecused(member, area))
}
