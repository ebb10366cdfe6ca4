import type { RoomOutline } from '@samsyn/document'
import type {
  ComparingPart,
  EndingPart,
  EvidencePart,
  FollowUpPart,
  MarginPart,
  Part,
  ReleasesPart,
  SectionsPart,
} from '@samsyn/scoring'

/** What is known of an evaluation beside its judging. A part is missing until it has come. */
export interface BesideIt {
  evidence: EvidencePart | undefined
  sections: SectionsPart | undefined
  releases: ReleasesPart | undefined
  ending: EndingPart | undefined
  comparing: ComparingPart | undefined
  followUp: FollowUpPart | undefined
  /** By room: "area-3". */
  margins: ReadonlyMap<string, MarginPart>
  outlines: ReadonlyMap<string, RoomOutline>
}

export const NOTHING_BESIDE: BesideIt = {
  evidence: undefined,
  sections: undefined,
  releases: undefined,
  ending: undefined,
  comparing: undefined,
  followUp: undefined,
  margins: new Map(),
  outlines: new Map(),
}

/** With a part that came. A version only grows, so one that is behind was made earlier. */
export function withPart(beside: BesideIt, part: Part): BesideIt {
  switch (part.part) {
    case 'evidence':
      return isOlder(part, beside.evidence) ? beside : { ...beside, evidence: part }
    case 'sections':
      return isOlder(part, beside.sections) ? beside : { ...beside, sections: part }
    case 'releases':
      return isOlder(part, beside.releases) ? beside : { ...beside, releases: part }
    case 'ending':
      return isOlder(part, beside.ending) ? beside : { ...beside, ending: part }
    case 'comparing':
      return isOlder(part, beside.comparing) ? beside : { ...beside, comparing: part }
    case 'followUp':
      return isOlder(part, beside.followUp) ? beside : { ...beside, followUp: part }
    case 'margin': {
      if (isOlder(part, beside.margins.get(part.room))) return beside
      return { ...beside, margins: new Map(beside.margins).set(part.room, part) }
    }
  }
}

/** With how a room's texts stand now: the last word of it counts. */
export function withOutline(beside: BesideIt, outline: RoomOutline): BesideIt {
  return { ...beside, outlines: new Map(beside.outlines).set(outline.room, outline) }
}

function isOlder({ version }: Part, than: Part | undefined): boolean {
  return than !== undefined && version < than.version
}
