import type { Waiver } from '../finding.ts'
import type { PersonId } from '../ids.ts'
import type { RecordedAs } from '../recordedAs.ts'
import type { Refusal } from '../refusal.ts'
import { roleOf, type Team } from '../team.ts'
import type { CheckCommand } from './checkCommand.ts'
import type { CheckEvent } from './checkEvent.ts'

/** The findings that the lead lets stand. Immutable. */
export type Waivers = ReadonlyMap<string, Waiver>

/** K2. The lead alone lets a finding stand, and gives the reason. */
export function waiveRefused(team: Team, person: PersonId): Refusal | undefined {
  if (team.phase !== 'open') return { refused: 'notOpen' }
  return roleOf(team, person) === 'lead' ? undefined : { refused: 'notYourRole' }
}

/** The group K of the rules. */
export function decideCheck(
  team: Team,
  waivers: Waivers,
  command: CheckCommand,
  person: PersonId,
): CheckEvent | Refusal {
  const refused = waiveRefused(team, person)
  if (refused) return refused
  switch (command.type) {
    case 'waive':
      return waivers.has(command.finding)
        ? { refused: 'alreadyWaived' }
        : { ...command, type: 'checkWaived' }
    case 'liftWaiver':
      return waivers.has(command.finding)
        ? { type: 'waiverLifted', finding: command.finding }
        : { refused: 'notWaived' }
  }
}

export function evolveWaivers(
  waivers: Waivers,
  { at, actor: by, event }: RecordedAs<CheckEvent>,
): Waivers {
  const { finding } = event
  const next = new Map(waivers)
  if (event.type === 'checkWaived') next.set(finding, { finding, by, at, reason: event.reason })
  else next.delete(finding)
  return next
}
