import { waiveRefused } from './checks/waivers.ts'
import { comparingPartFor } from './comparing/comparingPartFor.ts'
import type { EvaluationState } from './consensus/state.ts'
import type { Viewer } from './consensus/viewFor.ts'
import { endingPartFor } from './ending/endingPartFor.ts'
import { evidencePartFor } from './evidence/evidencePartFor.ts'
import { followUpPartFor } from './followUp/followUpPartFor.ts'
import type { PersonId } from './ids.ts'
import { lackingOf } from './lackingOf.ts'
import { marginPartFor } from './margin/marginPartFor.ts'
import { blockingOn } from './margin/marginState.ts'
import type { Part } from './part.ts'
import type { Places } from './places.ts'
import { releasesPartFor } from './releases/releasesPartFor.ts'
import { seesRoom } from './roomRight.ts'
import { sectionIn } from './sections/sectionState.ts'
import type { SectionsPart } from './sections/sectionView.ts'
import { sectionViewFor } from './sections/sectionViewFor.ts'
import { isRecused, memberOf } from './team.ts'
import { textsOf } from './texts.ts'

/** Names a part among those of one person: "margin area-3". */
export function partName(part: Pick<Part, 'part'> & { room?: string }): string {
  return part.room === undefined ? part.part : `${part.part} ${part.room}`
}

/** Which of a person's parts has which version, by name. */
export type PartVersions = ReadonlyMap<string, number>

/**
 * C1. What this person may know beside the judging, in parts: the only way it leaves the server.
 * None for who is not in the team. With `known`, only those that have moved since.
 */
export function partsFor(
  state: EvaluationState,
  { person }: Pick<Viewer, 'person'>,
  { known, places = new Map() }: { known?: PartVersions; places?: Places } = {},
): Part[] {
  const member = memberOf(state, person)
  if (!member || member.role === 'municipality') return []
  const { evidence, margin, sections, releases, ending, comparing, followUp, rights } = state.beside
  const isNew = (name: string, version: number) => version > (known?.get(name) ?? -1)
  const parts: Part[] = []
  const evidenceVersion = Math.max(evidence.version, rights)
  if (isNew('evidence', evidenceVersion))
    parts.push(evidencePartFor(state, evidence, person, evidenceVersion, places))
  const sectionsVersion = Math.max(sections.version, rights)
  if (isNew('sections', sectionsVersion))
    parts.push(sectionsPartFor(state, person, sectionsVersion))
  const releasesVersion = Math.max(releases.version, rights)
  if (isNew('releases', releasesVersion))
    parts.push(releasesPartFor(state, releases, person, releasesVersion))
  const endingVersion = Math.max(ending.version, sections.version, rights)
  if (isNew('ending', endingVersion))
    parts.push(endingPartFor(state, ending, person, endingVersion, lackingOf(state)))
  const comparingVersion = Math.max(comparing.version, rights)
  if (isNew('comparing', comparingVersion))
    parts.push(comparingPartFor(state, comparing, person, comparingVersion))
  const followUpVersion = Math.max(followUp.version, rights)
  if (isNew('followUp', followUpVersion))
    parts.push(followUpPartFor(state, followUp, person, followUpVersion))
  for (const room of new Set(textsOf(state.template).map((text) => text.room))) {
    // What somebody does not see of a room does not move for them either.
    const own = seesRoom(state, person, room) ? (margin.rooms.get(room)?.version ?? 0) : 0
    const version = Math.max(own, rights)
    if (isNew(partName({ part: 'margin', room }), version))
      parts.push(marginPartFor(state, margin, room, person, version, places))
  }
  return parts
}

function sectionsPartFor(state: EvaluationState, person: PersonId, version: number): SectionsPart {
  const { sections, margin, waivers } = state.beside
  const member = memberOf(state, person)
  const isHidden = (area: number | undefined) =>
    area !== undefined && member !== undefined && isRecused(member, area)
  return {
    part: 'sections',
    version,
    sections: textsOf(state.template)
      .filter(({ room }) => seesRoom(state, person, room))
      .map((text) =>
        sectionViewFor(state, sectionIn(sections, text), blockingOn(margin, text), person),
      ),
    waivers: [...waivers.values()],
    decided: [...state.rows.values()].flatMap(({ no, area, standing }) => {
      if (standing.state !== 'agreed' && standing.state !== 'adjudicated') return []
      const { digest } = standing.consensus
      return digest === null || isHidden(area) ? [] : [{ subQuestion: no, digest }]
    }),
    may: waiveRefused(state, person) ? [] : ['waive', 'liftWaiver'],
  }
}
