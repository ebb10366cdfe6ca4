import type { Instant, PersonId } from '../ids.ts'
import type { TextRef } from '../textRef.ts'
import type { SectionState } from './sectionView.ts'

/** How far the texts have come. Immutable. A text that is not here is a draft nobody has touched. */
export interface SectionsState {
  /** The number of the last team event that changed it. */
  readonly version: number
  readonly sections: ReadonlyMap<string, Section>
}

export interface Section {
  readonly section: TextRef
  readonly state: SectionState
  readonly since: { readonly by: PersonId; readonly at: Instant; readonly seq: number } | null
  readonly reason: string | null
  readonly approved: {
    readonly by: PersonId
    readonly at: Instant
    readonly digest: string
  } | null
  readonly fell: { readonly by: PersonId; readonly at: Instant } | null
  /** Counts the events on it. */
  readonly version: number
}

export const allDrafts: SectionsState = { version: 0, sections: new Map() }

export function sectionIn({ sections }: SectionsState, section: TextRef): Section {
  const untouched: Section = {
    section,
    state: 'draft',
    since: null,
    reason: null,
    approved: null,
    fell: null,
    version: 0,
  }
  return sections.get(keyOf(section)) ?? untouched
}

export function keyOf({ room, root }: TextRef): string {
  return `${room} ${root}`
}
