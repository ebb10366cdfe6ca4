import type { PersonId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import { roleOf, type Team } from '../team.ts'
import { textRight } from '../textRight.ts'
import { areaOfRoom } from '../texts.ts'
import type { Section } from './sectionState.ts'
import type { SectionState, sectionActs } from './sectionView.ts'

export type SectionAct = (typeof sectionActs)[number]

/** R6–R8. From which states each act leads on. */
const from: Record<SectionAct, readonly SectionState[]> = {
  markReady: ['draft', 'returned'],
  markDraft: ['ready', 'returned'],
  returnSection: ['draft', 'ready', 'approved'],
  approveSection: ['draft', 'ready', 'returned'],
}

/** Who may bring a text on, and when. `blocking`: how many open threads keep it from approval. */
export function sectionActRefused(
  team: Team,
  { section, state }: Section,
  blocking: number,
  act: SectionAct,
  person: PersonId,
): Refusal | undefined {
  if (team.phase !== 'open') return { refused: 'notOpen' }
  const refused = notTheirs(team, act, section.room, person)
  if (refused) return refused
  if (!from[act].includes(state)) return { refused: 'sectionElsewhere' }
  return act === 'approveSection' && blocking > 0 ? { refused: 'blockedByThread' } : undefined
}

function notTheirs(
  team: Team,
  act: SectionAct,
  room: string,
  person: PersonId,
): Refusal | undefined {
  const role = roleOf(team, person)
  switch (act) {
    case 'markReady':
    case 'markDraft': {
      if (role !== 'evaluator') return { refused: 'notYourRole' }
      const writes = textRight(team, person, areaOfRoom(room)) === 'write'
      return writes ? undefined : { refused: 'recused' }
    }
    case 'returnSection':
    case 'approveSection':
      return role === 'lead' ? undefined : { refused: 'notYourRole' }
  }
}
