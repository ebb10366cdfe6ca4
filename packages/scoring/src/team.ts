import type { Phase, Role } from './event.ts'
import type { AreaNo, PersonId } from './ids.ts'
import type { Template } from './template.ts'

/** Who is in an evaluation, with what part, and whether it is open: what every rule asks first. */
export interface Team {
  readonly template: Template
  readonly phase: Phase
  /** S12. ISO date, or null while it is not decided. */
  readonly assessmentDate: string | null
  readonly people: readonly Member[]
}

export interface Member {
  readonly person: PersonId
  readonly role: Role
  readonly recusedFrom: 'all' | readonly AreaNo[]
}

export function memberOf({ people }: Team, person: PersonId): Member | undefined {
  return people.find((member) => member.person === person)
}

export function roleOf(team: Team, person: PersonId): Role | undefined {
  return memberOf(team, person)?.role
}

export function isRecused(member: Member, area: AreaNo): boolean {
  return member.recusedFrom === 'all' || member.recusedFrom.includes(area)
}

/** Whether nothing is left of the evaluation that this person is not recused from. */
export function isRecusedFromAll({ template }: Team, member: Member): boolean {
  return template.areas.every((area) => isRecused(member, area.no))
}
