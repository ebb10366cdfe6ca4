import type { PersonId } from '../ids.ts'
import type { Team } from '../team.ts'
import { type SectionAct, sectionActRefused } from './sectionActRefused.ts'
import type { Section } from './sectionState.ts'
import { type SectionView, sectionActs } from './sectionView.ts'

/** A text's way to approval as a member of the team sees it. */
export function sectionViewFor(
  team: Team,
  section: Section,
  blocking: number,
  person: PersonId,
): SectionView {
  const { since, approved, fell, ...rest } = section
  const isOpen = (act: SectionAct) =>
    sectionActRefused(team, section, blocking, act, person) === undefined
  return {
    ...rest,
    since: since && { ...since },
    approved: approved && { ...approved },
    fell: fell && { ...fell },
    blocking,
    may: sectionActs.filter(isOpen),
  }
}
