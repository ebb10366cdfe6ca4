import type { PersonId } from '../ids.ts'
import { linkPlace, type Places } from '../places.ts'
import type { Team } from '../team.ts'
import { evidenceRefused, seesLink } from './evidenceRight.ts'
import { type EvidenceState, isRegistered } from './evidenceState.ts'
import { type EvidencePart, evidenceActs } from './evidenceView.ts'
import { isLate } from './isLate.ts'
import type { LinkNo } from './link.ts'

/** The register as a member of the team sees it. E7: nothing of areas that they are recused from. */
export function evidencePartFor(
  team: Team,
  evidence: EvidenceState,
  person: PersonId,
  version: number,
  places: Places,
): EvidencePart {
  const { items, links, judged } = evidence
  const placeOf = (link: LinkNo, end: 'from' | 'to') => places.get(linkPlace(link, end)) ?? null
  return {
    part: 'evidence',
    version,
    items: [...items.values()]
      .filter(({ removed }) => !removed)
      .map(({ removed: _, ...registered }) => ({
        ...registered,
        late: isLate(team, registered.item),
      })),
    links: [...links.values()]
      .filter(({ gone, to }) => !gone && seesLink(team, person, to))
      .map(({ gone: _, ...link }) => ({
        ...link,
        current: { from: placeOf(link.no, 'from'), to: placeOf(link.no, 'to') },
      })),
    judged: judged.filter(
      ({ evidence: no, subQuestion }) =>
        isRegistered(evidence, no) && seesLink(team, person, { kind: 'subQuestion', subQuestion }),
    ),
    may: evidenceRefused(team, person) ? [] : [...evidenceActs],
  }
}
