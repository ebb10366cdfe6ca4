import type { PersonId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import type { Team } from '../team.ts'
import { hasText } from '../texts.ts'
import { sectionActRefused } from './sectionActRefused.ts'
import type { SectionCommand } from './sectionCommand.ts'
import type { SectionEvent } from './sectionEvent.ts'
import { type SectionsState, sectionIn } from './sectionState.ts'

/** What else the way of a text depends on. */
interface Beside {
  /** How many open threads keep it from being approved. */
  blocking: number
  /** Of what it says now, where the server has read it. */
  digest: string | undefined
}

/** The group R of the rules: what a command on a text's way to approval makes happen. */
export function decideSection(
  team: Team,
  sections: SectionsState,
  command: SectionCommand,
  person: PersonId,
  { blocking, digest }: Beside,
): SectionEvent | Refusal {
  const { section } = command
  if (!hasText(team.template, section)) return { refused: 'noSuchText' }
  const now = sectionIn(sections, section)
  if (command.type === 'noteTextMoved') {
    if (team.phase !== 'open') return { refused: 'notOpen' }
    const isOther = now.state === 'approved' && now.approved?.digest !== command.digest
    return isOther
      ? { type: 'approvalFell', section, digest: command.digest }
      : { refused: 'sectionElsewhere' }
  }
  const refused = sectionActRefused(team, now, blocking, command.type, person)
  if (refused) return refused
  switch (command.type) {
    case 'markReady':
      return { type: 'sectionReady', section }
    case 'markDraft':
      return { type: 'sectionDrafted', section }
    case 'returnSection':
      return { type: 'sectionReturned', section, reason: command.reason }
    case 'approveSection':
      // R8. What was not read is not approved.
      if (digest !== undefined && digest !== command.digest) return { refused: 'textMoved' }
      return { type: 'sectionApproved', section, digest: command.digest }
  }
}
