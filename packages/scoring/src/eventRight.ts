import type { EvaluationState } from './consensus/state.ts'
import type { TeamEvent } from './event.ts'
import { seesLink } from './evidence/evidenceRight.ts'
import type { PersonId } from './ids.ts'
import { threadOf } from './margin/marginState.ts'
import { seesRoom } from './roomRight.ts'
import { isRecused, memberOf } from './team.ts'

/**
 * Whether this person may read this event of the team's stream (T1). The team reads all of it, but
 * a person recused from an area reads of its sub-questions only what was agreed, and nothing of its
 * margin, of how far its texts have come, of what is linked to it and of what the municipality
 * remarks on it.
 */
export function mayReadEvent(state: EvaluationState, person: PersonId, event: TeamEvent): boolean {
  const member = memberOf(state, person)
  if (!member || member.role === 'municipality') return false
  if ('subQuestion' in event) {
    const area = state.rows.get(event.subQuestion)?.area
    if (area === undefined || !isRecused(member, area)) return true
    return event.type === 'consensusReached' || event.type === 'adjudicated'
  }
  if ('section' in event) return seesRoom(state, person, event.section.room)
  if ('thread' in event) {
    const on = 'on' in event ? event.on : threadOf(state.beside.margin, event.thread)?.on
    return on !== undefined && seesRoom(state, person, on.room)
  }
  if ('remark' in event) {
    const { remarks } = state.beside.releases
    const on = 'on' in event ? event.on : remarks.get(event.remark)?.on
    return on === null || (on !== undefined && seesRoom(state, person, on.room))
  }
  if ('link' in event) {
    const to = 'to' in event ? event.to : state.beside.evidence.links.get(event.link)?.to
    return to !== undefined && seesLink(state, person, to)
  }
  return true
}
